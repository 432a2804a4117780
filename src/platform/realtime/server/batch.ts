import type { Frame } from './frame.ts';

/**
 * Frames that wait for a socket, in their order: the last one, and the batch before it. Sockets that wait for the
 * same frames share the same batch, whose bytes are then joined once: appending to a thousand sockets makes one
 * object.
 */
export interface Batch {
  readonly before: Batch | null;
  readonly frame: Frame;
  /** Bytes of all its frames. */
  readonly size: number;
  joined: Buffer | null;
  /** The batch that the newest frame made of this one. */
  next: Batch | null;
}

export interface Batches {
  /** `batch` and then `frame`; null is the empty batch. */
  append(batch: Batch | null, frame: Frame): Batch;
  /** Forgets what no socket waits for any more. */
  forget(): void;
}

export function createBatches(): Batches {
  /** The batch of the newest frame alone. */
  let first: Batch | null = null;
  return {
    append(batch, frame) {
      const known = batch ? batch.next : first;
      if (known?.frame === frame) return known;
      const size = (batch?.size ?? 0) + frame.bytes.length;
      const made: Batch = { before: batch, frame, size, joined: null, next: null };
      if (batch) batch.next = made;
      else first = made;
      return made;
    },
    forget() {
      first = null;
    },
  };
}

export function framesOf(batch: Batch | null): Frame[] {
  const frames: Frame[] = [];
  for (let at = batch; at; at = at.before) frames.push(at.frame);
  return frames.reverse();
}

/** The bytes of a batch, in one piece. */
export function bytesOf(batch: Batch): Buffer {
  batch.joined ??= batch.before
    ? Buffer.concat(framesOf(batch).map(({ bytes }) => bytes))
    : batch.frame.bytes;
  return batch.joined;
}
