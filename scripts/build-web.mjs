import { ensureInstalled } from './install/ensure-installed.mjs';
import { ensureWebBuilt } from './install/ensure-web-built.mjs';
import { prepare } from './install/launch.mjs';

// `npm run build:web`: the web side alone, if what it is made of has changed.
await prepare(ensureInstalled, ensureWebBuilt);
