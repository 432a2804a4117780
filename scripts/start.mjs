import { ensureInstalled } from './install/ensure-installed.mjs';
import { ensureWebBuilt } from './install/ensure-web-built.mjs';
import { launch } from './install/launch.mjs';

// `npm start`: installs and builds what has changed, then runs the application.
await launch('src/app/cli.ts', ensureInstalled, ensureWebBuilt);
