import type { Readable } from 'node:stream';

/** The content-addressed store: bytes named by their SHA-256 (lower-case hexadecimal). */
export interface Files {
  /**
   * Resolves once the bytes are on disk for good (temporary file, fsync, rename). Storing twice is one file, whose day
   * begins anew: whoever puts has a day to write the row that holds it.
   */
  put(bytes: Uint8Array): Promise<{ hash: string; size: number }>;
  /** For a new row on a file that is there: gives it another day, as `put` does. Its size; null when it is gone. */
  renew(hash: string): Promise<number | null>;
  /** @throws AppError `platform.fileMissing` */
  read(hash: string): Promise<Buffer>;
  open(hash: string): Readable;
  has(hash: string): Promise<boolean>;
  /** Bytes; null when it is not there. */
  sizeOf(hash: string): Promise<number | null>;
  /** Whether these are the files of this base; the first one that asks owns them from then on. */
  belongTo(base: string): Promise<boolean>;
  /** The files that were neither put nor renewed since `moment` (ISO-8601). */
  notPutSince(moment: string): AsyncIterable<string>;
  /** Removes a file, unless it was put or renewed since `moment`, be it at this very instant. True when removed. */
  removeUnlessPutSince(hash: string, moment: string): Promise<boolean>;
}
