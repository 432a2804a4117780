import { ensureInstalled } from './install/ensure-installed.mjs';
import { launch } from './install/launch.mjs';

// `npm test`: everything, with all that it needs on a fresh machine.
await launch('scripts/steps/test.ts', ensureInstalled);
