/**
 * When each person could read what. A state is numbered by the operation that made it; `to` is the last state in which
 * something still held.
 */
interface Span {
  from: number;
  to: number;
}

interface Stay extends Span {
  /** Places up to this one were not theirs. */
  fromSeq: number;
}

/** Where some words stood: those of a message, or (without place) the name of a channel. */
interface Words extends Span {
  conversation: string;
  seq: number | null;
}

const forever = Infinity;

export interface History {
  enter(conversation: string, userId: string, state: number, fromSeq: number): void;
  exit(conversation: string, userId: string, state: number): void;
  /** A channel whose name everybody may see, and until when. */
  show(conversation: string, state: number): void;
  hide(conversation: string, state: number): void;
  say(mark: string, conversation: string, seq: number | null, state: number): void;
  unsay(mark: string, conversation: string, state: number): void;
  /** The server's id of a conversation is a secret of its own. */
  name(id: string, conversation: string): void;
  /** What these bytes hold that this person could read in no state from `from` to `to`. */
  secretsIn(bytes: string, userId: string, from: number, to: number): string[];
  wasIn(conversation: string, userId: string, state: number): boolean;
}

export function createHistory(): History {
  const stays = new Map<string, Stay[]>();
  const shown = new Map<string, Span[]>();
  const words = new Map<string, Words[]>();
  const ids = new Map<string, string>();

  const staysOf = (conversation: string, userId: string) => stays.get(`${conversation} ${userId}`) ?? [];
  const add = <T>(map: Map<string, T[]>, key: string, item: T) =>
    map.set(key, [...(map.get(key) ?? []), item]);
  const end = (spans: Span[] | undefined, state: number) => {
    for (const span of spans ?? []) if (span.to === forever) span.to = state - 1;
  };

  function mayRead(mark: Words, userId: string, from: number, to: number): boolean {
    const within = ({ from: begin, to: last }: Span) =>
      Math.max(from, mark.from, begin) <= Math.min(to, mark.to, last);
    const own = staysOf(mark.conversation, userId);
    if (own.some((stay) => within(stay) && (mark.seq === null || mark.seq > stay.fromSeq))) return true;
    return mark.seq === null && (shown.get(mark.conversation) ?? []).some(within);
  }

  const mayKnowId = (conversation: string, userId: string, to: number): boolean =>
    [...staysOf(conversation, userId), ...(shown.get(conversation) ?? [])].some(({ from }) => from <= to);

  return {
    enter: (conversation, userId, state, fromSeq) =>
      void add(stays, `${conversation} ${userId}`, { from: state, to: forever, fromSeq }),
    exit: (conversation, userId, state) => end(staysOf(conversation, userId), state),
    show: (conversation, state) => void add(shown, conversation, { from: state, to: forever }),
    hide: (conversation, state) => end(shown.get(conversation), state),
    say: (mark, conversation, seq, state) =>
      void add(words, mark, { conversation, seq, from: state, to: forever }),
    unsay: (mark, conversation, state) =>
      end(
        words.get(mark)?.filter((place) => place.conversation === conversation),
        state,
      ),
    name: (id, conversation) => void ids.set(id, conversation),
    secretsIn(bytes, userId, from, to) {
      const marks = new Set(bytes.match(/(?:mk|nm|fl)\d+x/g));
      const found = [...marks].filter(
        (mark) => !(words.get(mark) ?? []).some((place) => mayRead(place, userId, from, to)),
      );
      const uuids = new Set(bytes.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g));
      const foreign = [...uuids].filter((id) => ids.has(id) && !mayKnowId(ids.get(id)!, userId, to));
      return [...found, ...foreign.map((id) => `${id} (${ids.get(id)})`)];
    },
    wasIn: (conversation, userId, state) =>
      staysOf(conversation, userId).some(({ from, to }) => from <= state && state <= to),
  };
}
