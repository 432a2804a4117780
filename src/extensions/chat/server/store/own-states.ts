import { sql, type Kysely } from 'kysely';
import { prepared } from '../../../../platform/db/server/prepared.ts';
import type { OwnState } from '../../contract/conversations.ts';
import type { ChatTables, MemberRow } from '../tables.ts';

type Db = Kysely<ChatTables>;

/** What is one's own of a conversation. */
export const ownColumns = ['own_rev', 'read_seq', 'muted_at', 'favorite_at', 'position'] as const;
export type OwnRow = Pick<MemberRow, (typeof ownColumns)[number]>;

export const ownStateOf = (row: OwnRow): OwnState => ({
  rev: row.own_rev,
  readSeq: row.read_seq,
  isMuted: row.muted_at !== null,
  isFavorite: row.favorite_at !== null,
  position: row.position,
});

const readUpTo = prepared<{ conversationId: string; userId: string; seq: number }, OwnRow>(
  (db: Db, { conversationId, userId, seq }) =>
    db
      .updateTable('chat_members')
      .set((column) => ({
        own_rev: column('own_rev', '+', 1),
        read_seq: sql<number>`(select case when last_seq < ${seq} then last_seq else cast(${seq} as integer) end
          from chat_conversations where id = ${conversationId})`,
      }))
      .where('conversation_id', '=', conversationId)
      .where('user_id', '=', userId)
      .where('left_at', 'is', null)
      .where('read_seq', '<', seq)
      .returning(ownColumns),
);

/** Moves a read mark forward, never back and never past the last message. The own state since, or null: it did not move. */
export async function moveReadMark(
  db: Db,
  conversationId: string,
  userId: string,
  seq: number,
): Promise<OwnState | null> {
  const [row] = await readUpTo(db, { conversationId, userId, seq });
  return row ? ownStateOf(row) : null;
}

/** Moves a read mark back to just before `seq`, so that this message counts as new. Null when it is new already. */
export async function moveReadMarkBack(
  db: Db,
  conversationId: string,
  userId: string,
  seq: number,
): Promise<OwnState | null> {
  const row = await changeOwn(db, conversationId, userId, { read_seq: seq - 1 })
    .where('read_seq', '>=', seq)
    .where('from_seq', '<', seq)
    .executeTakeFirst();
  return row ? ownStateOf(row) : null;
}

/** Keeps what a person chose for themselves; null when they are not in the conversation. */
export async function keepOwn(
  db: Db,
  conversationId: string,
  userId: string,
  change: Partial<Pick<MemberRow, 'muted_at' | 'favorite_at' | 'position'>>,
): Promise<OwnState | null> {
  const row = await changeOwn(db, conversationId, userId, change).executeTakeFirst();
  return row ? ownStateOf(row) : null;
}

const changeOwn = (db: Db, conversationId: string, userId: string, change: Partial<MemberRow>) =>
  db
    .updateTable('chat_members')
    .set((column) => ({ ...change, own_rev: column('own_rev', '+', 1) }))
    .where('conversation_id', '=', conversationId)
    .where('user_id', '=', userId)
    .where('left_at', 'is', null)
    .returning(ownColumns);
