import { inRoot } from '../../scripts/install/paths.mjs';
import { startProgram, type Served } from '../place/serve.ts';

/** Starts the floor of what goes over sockets: `ws` alone, in a process of its own. */
export const startBareSockets = (): Promise<Served> =>
  startProgram(inRoot('bench', 'floors', 'bare-sockets-server.ts'), []);
