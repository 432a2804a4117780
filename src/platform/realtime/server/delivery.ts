import { bytesOf, createBatches, framesOf, type Batch } from './batch.ts';
import type { Frame } from './frame.ts';

/** What a delivery needs of a socket. */
export interface Socket {
  /** Writes whole frames, ready for the line. */
  write(bytes: Uint8Array): void;
  close(code: number): void;
  /** Bytes that the other end has not taken yet. */
  readonly writableLength: number;
}

/** The end of one socket. */
export interface Line {
  readonly socket: Socket;
  /** Written to a moment ago: what follows leaves together. */
  isBusy: boolean;
  waiting: Batch | null;
}

export interface Delivery {
  /** False when the other end is too far behind: nothing was sent. */
  send(line: Line, frame: Frame): boolean;
  /** Takes back what has not left yet and is of this topic. */
  withdraw(line: Line, topic: string): void;
  /** Takes back all that has not left yet. */
  withdrawAll(line: Line): void;
}

/** After a frame that left at once, those of this time leave together: the cost is one write per socket. */
const togetherMs = 4;
/** A browser this far behind is closed: coming back, it resumes exactly where it was. */
const bytesBehindLimit = 1_000_000;

/** True for a browser that does not read what it is sent. */
export const isTooFarBehind = ({ socket, waiting }: Line): boolean =>
  socket.writableLength + (waiting?.size ?? 0) > bytesBehindLimit;

/** Sends the first frame of a quiet socket at once and the next ones together, each socket's in their order. */
export function createDelivery(): Delivery {
  const batches = createBatches();
  let busy: Line[] = [];

  function write(line: Line, bytes: Uint8Array): void {
    line.isBusy = true;
    if (busy.push(line) === 1) setTimeout(depart, togetherMs);
    line.socket.write(bytes);
  }

  function depart(): void {
    const lines = busy;
    busy = [];
    for (const line of lines) {
      const { waiting } = line;
      line.isBusy = false;
      line.waiting = null;
      if (waiting) write(line, bytesOf(waiting));
    }
    batches.forget();
  }

  return {
    send(line, frame) {
      if (isTooFarBehind(line)) return false;
      if (line.isBusy) line.waiting = batches.append(line.waiting, frame);
      else write(line, frame.bytes);
      return true;
    },
    withdraw(line, topic) {
      const kept = framesOf(line.waiting).filter((frame) => frame.topic !== topic);
      line.waiting = null;
      for (const frame of kept) line.waiting = batches.append(line.waiting, frame);
    },
    withdrawAll(line) {
      line.waiting = null;
    },
  };
}
