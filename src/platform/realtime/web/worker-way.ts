import type { LivePort } from './live-port.ts';
import type { LiveWay } from './live-way.ts';
import { hostDelayMs } from './live-way.ts';
import { createPortSockets } from './port-sockets.ts';

/** Once may be a browser that was asleep; twice is a worker that does not run. */
const silencesLimit = 2;

/** What is used of a SharedWorker. */
export interface LiveWorker {
  port: LivePort;
  onerror: ((event: never) => void) | null;
}

/** The line is held by a worker that all pages share. `onBroken`: there is none after all. */
export function openWorkerWay(worker: LiveWorker, newId: () => string, onBroken: () => void): LiveWay {
  let silences = 0;
  worker.onerror = onBroken;
  const sockets = createPortSockets({
    port: worker.port,
    newId,
    onAnswer: () => void (silences = 0),
    onSilence() {
      silences += 1;
      if (silences >= silencesLimit) onBroken();
    },
  });
  return {
    openSocket: sockets.open,
    delayMs: hostDelayMs,
    leave: sockets.cut,
    close() {
      worker.onerror = null;
      sockets.cut();
      worker.port.close();
    },
  };
}
