import { ensureInstalled } from './install/ensure-installed.mjs';
import { launch } from './install/launch.mjs';

// `npm run check`: the quick part of the tests, for daily work.
await launch('scripts/steps/check.ts', ensureInstalled);
