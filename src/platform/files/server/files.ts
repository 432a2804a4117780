import type { Readable } from 'node:stream';

/** The content-addressed store: bytes named by their SHA-256 (lower-case hexadecimal). */
export interface Files {
  /** Resolves once the bytes are on disk for good (temporary file, fsync, rename). Storing twice is one file. */
  put(bytes: Uint8Array): Promise<{ hash: string; size: number }>;
  /** @throws AppError `platform.fileMissing` */
  read(hash: string): Promise<Buffer>;
  open(hash: string): Readable;
  has(hash: string): Promise<boolean>;
}
