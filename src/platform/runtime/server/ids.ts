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

let lastMs = 0;
/** Of the ids of one millisecond, so that what one process writes together stays in its order. */
let count = 0;

/**
 * A fresh UUIDv7 (RFC 9562 §5.7): text that sorts by creation time to the millisecond, and within it by the order in
 * which this process made up to 4096 of them (§6.2, method 1).
 */
export function newId(): string {
  const bytes = freshBytes();
  const ms = Date.now();
  count = ms === lastMs ? count + 1 : 0;
  lastMs = ms;
  bytes.writeUIntBE(ms, 0, 6);
  bytes.writeUInt16BE(0x7000 | (count & 0x0fff), 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
