import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Returns what to call when the server stops: requests under way are answered, then every connection is closed.
 * Without it a stop waits up to a minute for a connection that a browser opened in advance and never used: to Node
 * such a connection is not idle, it is one whose request is late.
 */
export function closeWhenAnswered(server: Server): () => void {
  let underWay = 0;
  let stopping = false;

  function closeIfQuiet(): void {
    if (stopping && underWay === 0) server.closeAllConnections();
  }

  server.on('connection', (socket: Socket) => {
    if (stopping) socket.destroy();
  });
  server.on('request', (_request, response) => {
    underWay++;
    response.once('close', () => {
      underWay--;
      closeIfQuiet();
    });
  });
  return () => {
    stopping = true;
    closeIfQuiet();
  };
}
