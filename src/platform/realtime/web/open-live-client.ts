import { randomId } from '../../runtime/web/random-id.ts';
import { createLiveClient, type LiveSocket } from './create-live-client.ts';
import { openLeaderWay } from './leader-way.ts';
import type { LiveClient } from './live-client.ts';
import { createLiveHost } from './live-host.ts';
import type { LivePort } from './live-port.ts';
import { liveUrl } from './live-url.ts';
import type { LiveWay } from './live-way.ts';
import { reconnectDelayMs } from './reconnect-delay.ts';
import { openWorkerWay, type LiveWorker } from './worker-way.ts';

/** Its name tells the worker whose line it holds, and gives each person of this browser their own. */
const startWorker = (person: string): LiveWorker =>
  new SharedWorker(new URL('./live-worker.ts', import.meta.url), {
    type: 'module',
    name: person,
  }) as unknown as LiveWorker;

function ownWay(url: string): LiveWay {
  return {
    openSocket: () => new WebSocket(url) as unknown as LiveSocket,
    delayMs: () => null,
    leave: () => {},
    close: () => {},
  };
}

function leaderWay(url: string, person: string, onBroken: () => void): LiveWay {
  const name = `miaou-live-${person}`;
  return openLeaderWay({
    ...{ name, newId: randomId, onBroken, locks: navigator.locks },
    openChannel: () => new BroadcastChannel(name) as unknown as LivePort,
    createHost: () => createLiveHost((onSessionEnded) => createLiveClient(url, { onSessionEnded })),
  });
}

type OpenWay = (onBroken: () => void) => LiveWay;

/** The ways this browser has, the best first; the last always works. */
function waysOf(url: string, person: string): OpenWay[] {
  const ways: OpenWay[] = [() => ownWay(url)];
  // Locks exist on https and on this machine only; shared workers everywhere, save on some telephones.
  const canLead = 'locks' in navigator && 'BroadcastChannel' in globalThis;
  if (canLead) ways.unshift((onBroken) => leaderWay(url, person, onBroken));
  if ('SharedWorker' in globalThis) {
    ways.unshift((onBroken) => openWorkerWay(startWorker(person), randomId, onBroken));
  }
  return ways;
}

/**
 * This page's end of the browser's one live line: held by a shared worker, else by one of the pages for all, else
 * by the page for itself. `person`: who is signed in on this page; the line is theirs or none.
 */
export function openLiveClient(person: string, onSessionEnded: () => void): LiveClient {
  const url = liveUrl(window.location, person);
  const ways = waysOf(url, person);
  let way = nextWay();

  function nextWay(): LiveWay {
    const open = ways.shift()!;
    try {
      const opened = open(() => {
        if (way !== opened) return;
        way = nextWay();
        opened.close();
      });
      return opened;
    } catch {
      return nextWay();
    }
  }

  const leave = () => way.leave();
  window.addEventListener('pagehide', leave);
  const client = createLiveClient(url, {
    onSessionEnded,
    openSocket: () => way.openSocket(),
    delayMs: (attempt) => way.delayMs(attempt) ?? reconnectDelayMs(attempt, Math.random),
  });
  return {
    ...client,
    close() {
      window.removeEventListener('pagehide', leave);
      client.close();
      way.close();
    },
  };
}
