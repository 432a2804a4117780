import type { LiveHost, Stay } from './live-host.ts';
import { cutCode, type HostMessage, type LivePort, type PageMessage, type SeatMessage } from './live-port.ts';

/** Asks pages whether they are there; one that says nothing this many times is gone, or asleep: it may come back. */
const probeEveryMs = 20_000;
const probesUnanswered = 3;

interface Seat {
  stay: Stay;
  unanswered: number;
}

/** Seats the pages that speak through `port`, one or many, with the host. Returns the way to stop listening. */
export function servePort(host: LiveHost, port: LivePort): () => void {
  const seats = new Map<string, Seat>();
  let probing: ReturnType<typeof setInterval> | undefined;

  const say = (seat: string, message: SeatMessage) => port.postMessage({ to: 'page', seat, ...message });

  function join(seat: string): void {
    say(seat, { type: 'joined' });
    const stay = host.join({
      opened: () => say(seat, { type: 'open' }),
      heard: (frame) => say(seat, { type: 'frame', frame }),
      closed(code) {
        forget(seat);
        say(seat, { type: 'close', code });
      },
    });
    seats.set(seat, { stay, unanswered: 0 });
    probing ??= setInterval(probe, probeEveryMs);
  }

  function forget(seat: string): void {
    seats.delete(seat);
    if (seats.size > 0) return;
    clearInterval(probing);
    probing = undefined;
  }

  function leave(seat: string): void {
    const left = seats.get(seat);
    forget(seat);
    left?.stay.leave();
  }

  function probe(): void {
    for (const [name, seat] of [...seats]) {
      if (seat.unanswered >= probesUnanswered) {
        leave(name);
        say(name, { type: 'close', code: cutCode });
        continue;
      }
      seat.unanswered += 1;
      say(name, { type: 'probe' });
    }
  }

  port.onmessage = ({ data }) => {
    const message = data as PageMessage | HostMessage;
    if (message.to !== 'host') return;
    if (message.type === 'join') return join(message.seat);
    if (message.type === 'leave') return leave(message.seat);
    const seat = seats.get(message.seat);
    // A page that was given up, or that another host seated, finds out here.
    if (!seat) return say(message.seat, { type: 'close', code: cutCode });
    seat.unanswered = 0;
    if (message.type === 'say') seat.stay.say(message.frame);
  };

  return () => {
    port.onmessage = null;
    for (const seat of [...seats.keys()]) leave(seat);
  };
}
