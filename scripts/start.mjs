import { ensureInstalled } from './install/ensure-installed.mjs';
import { ensureServerBuilt, ensureWebBuilt } from './install/ensure-built.mjs';
import { launch } from './install/launch.mjs';

// `npm start`: installs and builds what has changed, then runs the application.
await launch('dist/server/cli.js', ensureInstalled, ensureWebBuilt, ensureServerBuilt);
