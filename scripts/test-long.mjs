import { ensureInstalled } from './install/ensure-installed.mjs';
import { launch } from './install/launch.mjs';

// `npm run test:long`: the trials of `npm test`, for hours.
await launch('scripts/steps/test-long.ts', ensureInstalled);
