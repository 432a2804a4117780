import type { ClientFrame } from '../contract/frames.ts';
import type { LiveSocket } from './create-live-client.ts';
import { cutCode, type HostMessage, type LivePort, type PageMessage } from './live-port.ts';

/** A host that is there answers in a moment, unless the browser is still loading it. */
const answerWithinMs = 8_000;

export interface PortSockets {
  /** Takes a seat with the host; it looks like a socket. There is one at a time. */
  open(): LiveSocket;
  /** Leaves the seat, as a cut does: who holds the socket opens another. */
  cut(): void;
}

export interface PortSocketsParts {
  port: LivePort;
  newId: () => string;
  /** A host answered: it is there. */
  onAnswer?: () => void;
  /** No host answered. */
  onSilence: () => void;
}

interface Seat {
  name: string;
  socket: LiveSocket;
  timer: ReturnType<typeof setTimeout>;
}

/** The sockets of a page whose line is held by a host at the other end of `port`. */
export function createPortSockets({ port, newId, onAnswer, onSilence }: PortSocketsParts): PortSockets {
  let seat: Seat | null = null;

  function end(code: number): void {
    const ended = seat;
    if (!ended) return;
    clearTimeout(ended.timer);
    seat = null;
    ended.socket.onclose?.({ code });
  }

  function cut(): void {
    if (seat) port.postMessage({ to: 'host', seat: seat.name, type: 'leave' });
    end(cutCode);
  }

  function open(): LiveSocket {
    const name = newId();
    const timer = setTimeout(() => {
      cut();
      onSilence();
    }, answerWithinMs);
    const socket: LiveSocket = {
      ...{ onopen: null, onmessage: null, onclose: null },
      send(text) {
        if (seat?.name !== name) return;
        port.postMessage({ to: 'host', seat: name, type: 'say', frame: JSON.parse(text) as ClientFrame });
      },
      close: () => seat?.name === name && cut(),
    };
    seat = { name, socket, timer };
    port.postMessage({ to: 'host', seat: name, type: 'join' });
    return socket;
  }

  function hear(message: Exclude<HostMessage, { type: 'lead' }>): void {
    if (message.seat !== seat?.name) return;
    if (message.type === 'joined') {
      clearTimeout(seat.timer);
      onAnswer?.();
    }
    if (message.type === 'probe') port.postMessage({ to: 'host', seat: seat.name, type: 'here' });
    if (message.type === 'open') seat.socket.onopen?.();
    if (message.type === 'frame') seat.socket.onmessage?.({ data: message.frame });
    if (message.type === 'close') end(message.code);
  }

  port.onmessage = ({ data }) => {
    const message = data as PageMessage | HostMessage;
    if (message.to !== 'page') return;
    if (message.type === 'lead') end(cutCode);
    else hear(message);
  };

  return { open, cut };
}
