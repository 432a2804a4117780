import { Type, type Static } from 'typebox';

const closed = { additionalProperties: false } as const;
/** Names and identifiers between slashes: nothing that a database would refuse to look for. */
const topic = Type.String({ minLength: 1, maxLength: 120, pattern: '^[A-Za-z0-9/_-]+$' });
/** What a module declared that browsers may signal to each other. */
const signal = Type.String({ minLength: 1, maxLength: 40, pattern: '^[a-z][A-Za-z.]*$' });
const topics = Type.Array(topic, { minItems: 1, maxItems: 500 });

/** What a browser may say on the socket. Anything else is answered by `error` and, repeated, by closing. */
export const ClientFrame = Type.Union([
  Type.Object({ type: Type.Literal('subscribe'), topics }, closed),
  Type.Object({ type: Type.Literal('unsubscribe'), topics }, closed),
  Type.Object({ type: Type.Literal('signal'), topic, signal }, closed),
  Type.Object({ type: Type.Literal('ping') }, closed),
]);
export type ClientFrame = Static<typeof ClientFrame>;

/** What the server says. `event` frames are encoded once for all their receivers. */
export type ServerFrame =
  | { type: 'event'; topic: string; event: string; data: unknown }
  | { type: 'subscribed'; topics: string[] }
  /** These topics do not exist for this person (any more). */
  | { type: 'refused'; topics: string[] }
  | { type: 'pong' }
  | { type: 'error'; code: string };

/** The data of an `event` that another person's browser signalled: who. */
export interface Signalled {
  userId: string;
}

/** Socket close codes of ours (RFC 6455 §7.4.2 leaves 4000–4999 to applications). */
export const closeCode = { sessionEnded: 4001, tooSlow: 4002, badFrames: 4003, restarting: 4004 } as const;
