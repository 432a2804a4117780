import * as ws from 'ws';
import type { ServerFrame } from '../contract/frames.ts';

/** A frame as it goes over the line, made once for all who receive it. */
export interface Frame {
  /** Of an event: a person who may not hear the topic any more must not be given it. */
  topic: string | null;
  bytes: Buffer;
}

/** What `ws` exports and its types leave out. */
const { Sender } = ws as unknown as {
  Sender: {
    frame(data: Buffer, options: { fin: boolean; opcode: number; mask: boolean; rsv1: boolean }): Buffer[];
  };
};

/** A whole, unmasked, uncompressed text frame: what a server may write as it is to any socket (RFC 6455 §5). */
const textFrame = { fin: true, opcode: 1, mask: false, rsv1: false };

export function encodeFrame(frame: ServerFrame): Frame {
  const text = Buffer.from(JSON.stringify(frame));
  const topic = frame.type === 'event' ? frame.topic : null;
  return { topic, bytes: Buffer.concat(Sender.frame(text, textFrame)) };
}
