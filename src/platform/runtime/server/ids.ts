import { randomFillSync } from 'node:crypto';

export type NewId = () => string;

const idBytes = 16;
/** Random bytes drawn for many ids at once: asking the system for each would take longer than making it. */
const drawn = Buffer.alloc(idBytes * 256);
let used = drawn.length;

function freshBytes(): Buffer {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += idBytes;
  return drawn.subarray(used - idBytes, used);
}

/** A fresh UUIDv7 (RFC 9562 §5.7): text that sorts by creation time to the millisecond. */
export function newId(): string {
  const bytes = freshBytes();
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
