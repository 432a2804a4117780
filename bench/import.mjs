import { ensureInstalled } from '../scripts/install/ensure-installed.mjs';
import { launch } from '../scripts/install/launch.mjs';

// `npm run bench:import`: how fast a file of contacts comes in, and what others notice of it.
await launch('bench/import-command.ts', ensureInstalled);
