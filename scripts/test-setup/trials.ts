import { ensureServerBuilt } from '../install/ensure-built.mjs';
import { setUpEngine } from './server.ts';

/** The trials kill what `npm start` runs, on the engines and the demonstration base of the server tests. */
export default async function setup(): Promise<() => Promise<void>> {
  await ensureServerBuilt();
  return setUpEngine();
}
