import type { LiveHost } from './live-host.ts';
import type { LivePort } from './live-port.ts';
import { hostDelayMs, type LiveWay } from './live-way.ts';
import { createPortSockets } from './port-sockets.ts';
import { servePort } from './serve-port.ts';

export interface LeaderWayParts {
  /** The same for all pages of one person in one browser. */
  name: string;
  locks: Pick<LockManager, 'request'>;
  /** Opens a channel to all pages of that name, this one included. */
  openChannel(): LivePort;
  createHost(): LiveHost;
  newId: () => string;
  /** There can be no leader here. */
  onBroken: () => void;
}

/**
 * One page, the leader, holds the line for all: the one that holds the lock. When it closes, the next in line gets
 * the lock and tells the pages. A leader that does not answer (its browser has put it to sleep) is replaced.
 */
export function openLeaderWay(parts: LeaderWayParts): LiveWay {
  const { name, locks, openChannel, newId } = parts;
  const channel = openChannel();
  let withdraw = new AbortController();
  let resign: (() => void) | null = null;
  let closed = false;

  const sockets = createPortSockets({
    ...{ port: channel, newId },
    onSilence() {
      if (resign || closed) return;
      withdraw.abort();
      void stand({ steal: true });
    },
  });

  /** Leads until the page closes or another takes the lock. */
  function lead(): Promise<void> {
    if (closed) return Promise.resolve();
    const served = openChannel();
    const host = parts.createHost();
    const stop = servePort(host, served);
    served.postMessage({ to: 'page', type: 'lead' });
    return new Promise((resolve) => {
      resign = () => {
        resign = null;
        host.stop();
        stop();
        served.close();
        resolve();
      };
    });
  }

  async function stand(options: LockOptions): Promise<void> {
    const mine = new AbortController();
    withdraw = mine;
    // A lock that is stolen at once is not waited for, and cannot be withdrawn from.
    const asked = options.steal ? options : { ...options, signal: mine.signal };
    let hasLed = false;
    const work = () => {
      hasLed = true;
      return lead();
    };
    const failed = await locks.request(name, asked, work).then(
      () => false,
      () => true,
    );
    if (hasLed) resign?.();
    if (closed || mine.signal.aborted || !failed) return;
    if (hasLed) void stand({});
    else parts.onBroken();
  }

  void stand({});
  return {
    openSocket: sockets.open,
    delayMs: hostDelayMs,
    leave: sockets.cut,
    close() {
      closed = true;
      sockets.cut();
      withdraw.abort();
      resign?.();
      channel.close();
    },
  };
}
