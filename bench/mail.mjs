import { ensureServerBuilt } from '../scripts/install/ensure-built.mjs';
import { ensureInstalled } from '../scripts/install/ensure-installed.mjs';
import { launch } from '../scripts/install/launch.mjs';

const wantsHelp = process.argv.includes('--help') || process.argv.includes('-h');

// `npm run bench:mail`: measures what `npm start` runs.
await launch('bench/mail-command.ts', ensureInstalled, ...(wantsHelp ? [] : [ensureServerBuilt]));
