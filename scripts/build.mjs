import { ensureInstalled } from './install/ensure-installed.mjs';
import { ensureServerBuilt, ensureWebBuilt } from './install/ensure-built.mjs';
import { prepare } from './install/launch.mjs';

// `npm run build`: what `npm start` runs, where it has changed.
await prepare(ensureInstalled, ensureWebBuilt, ensureServerBuilt);
