import { createLiveClient } from './create-live-client.ts';
import { createLiveHost } from './live-host.ts';
import type { LivePort } from './live-port.ts';
import { liveUrl } from './live-url.ts';
import { servePort } from './serve-port.ts';

/** What is used of the scope of a shared worker. */
interface SharedScope {
  /** The person whose pages share this worker: another has another. */
  name: string;
  location: Location;
  onconnect: ((event: { ports: readonly LivePort[] }) => void) | null;
}

const scope = globalThis as unknown as SharedScope;

const host = createLiveHost((onSessionEnded) =>
  createLiveClient(liveUrl(scope.location, scope.name), { onSessionEnded }),
);

scope.onconnect = ({ ports }) => void servePort(host, ports[0]!);
