import { sql, type Kysely } from 'kysely';
import { preparedList } from '../../../../platform/db/server/prepared-list.ts';
import { prepared } from '../../../../platform/db/server/prepared.ts';
import type { Member, MemberRole, OwnState } from '../../contract/conversations.ts';
import type { ChatTables, ConversationRow, MemberRow } from '../tables.ts';
import { conversationColumns } from './conversations.ts';

type Db = Kysely<ChatTables>;

/** Parameters of one statement stay well under what both engines take. */
const rowsPerStatement = 500;

export async function insertMembers(db: Db, rows: readonly MemberRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    await db
      .insertInto('chat_members')
      .values(rows.slice(start, start + rowsPerStatement))
      .execute();
  }
}

/** A conversation together with the reader's own member row. */
export type ReadableRow = ConversationRow & OwnRow & Pick<MemberRow, 'role' | 'from_seq'>;

const ownColumns = ['own_rev', 'read_seq', 'muted_at', 'favorite_at', 'position'] as const;
type OwnRow = Pick<MemberRow, (typeof ownColumns)[number]>;

export const ownStateOf = (row: OwnRow): OwnState => ({
  rev: row.own_rev,
  readSeq: row.read_seq,
  isMuted: row.muted_at !== null,
  isFavorite: row.favorite_at !== null,
  position: row.position,
});

const readable = (db: Db, userId: string) =>
  db
    .selectFrom('chat_conversations as conversation')
    .innerJoin('chat_members as member', 'member.conversation_id', 'conversation.id')
    .select(conversationColumns.map((column) => `conversation.${column}` as const))
    .select(['member.role', 'member.from_seq'])
    .select(ownColumns.map((column) => `member.${column}` as const))
    .where('member.user_id', '=', userId)
    .where('member.left_at', 'is', null);

const readableById = prepared<{ userId: string; id: string }, ReadableRow>((db: Db, { userId, id }) =>
  readable(db, userId).where('conversation.id', '=', id),
);

/** The conversation, if this person is in it now. */
export const findReadable = async (db: Db, userId: string, id: string): Promise<ReadableRow | undefined> =>
  (await readableById(db, { userId, id }))[0];

const readableRows = prepared<{ userId: string }, ReadableRow>((db: Db, { userId }) =>
  readable(db, userId).orderBy('conversation.created_at').orderBy('conversation.id'),
);

/** Every conversation this person is in now. */
export const listReadable = (db: Db, userId: string): Promise<ReadableRow[]> => readableRows(db, { userId });

const presentMembers = preparedList<{ id: string }, Pick<MemberRow, 'conversation_id' | 'user_id' | 'role'>>(
  { id: '' },
  (db: Db, conversations) =>
    db
      .selectFrom('chat_members')
      .select(['conversation_id', 'user_id', 'role'])
      .where(
        'conversation_id',
        'in',
        conversations.map(({ id }) => id),
      )
      .where('left_at', 'is', null)
      .orderBy('joined_at')
      .orderBy('user_id'),
);

/** Those who are in these conversations now, by conversation, in the order they came. */
export async function membersOf(db: Db, conversationIds: readonly string[]): Promise<Map<string, Member[]>> {
  const members = new Map<string, Member[]>(conversationIds.map((id) => [id, []]));
  const rows = await presentMembers(
    db,
    conversationIds.map((id) => ({ id })),
  );
  for (const row of rows) members.get(row.conversation_id)!.push({ userId: row.user_id, role: row.role });
  return members;
}

/** True when somebody this conversation was made for is not in it any more. */
export async function someoneLeft(db: Db, conversationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('chat_members')
    .select('user_id')
    .where('conversation_id', '=', conversationId)
    .where('left_at', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Of somebody who comes in for the first time. */
export const newMember = {
  role: 'member' as MemberRole,
  ...{ left_at: null, from_seq: 0, read_seq: 0, own_rev: 0 },
  ...{ muted_at: null, favorite_at: null, position: null },
};

/** Brings a person in, or back in: they may read what is written after `fromSeq`, and have seen it up to `readSeq`. */
export async function joinAt(
  db: Db,
  row: Pick<MemberRow, 'conversation_id' | 'user_id' | 'joined_at'>,
  { fromSeq, readSeq }: { fromSeq: number; readSeq: number },
): Promise<void> {
  const fresh: MemberRow = { ...newMember, ...row, from_seq: fromSeq, read_seq: readSeq };
  await db
    .insertInto('chat_members')
    .values(fresh)
    .onConflict((conflict) =>
      conflict.columns(['conversation_id', 'user_id']).doUpdateSet((column) => ({
        role: 'member',
        joined_at: row.joined_at,
        left_at: null,
        from_seq: fromSeq,
        read_seq: readSeq,
        own_rev: column('chat_members.own_rev', '+', 1),
      })),
    )
    .execute();
}

export async function leaveAt(db: Db, conversationId: string, userId: string, now: string): Promise<void> {
  await db
    .updateTable('chat_members')
    .set({ left_at: now, role: 'member' })
    .where('conversation_id', '=', conversationId)
    .where('user_id', '=', userId)
    .execute();
}

/** Lets those who had left an aside back in, with all of it: nothing was written in their absence. */
export async function restoreMembers(db: Db, conversationId: string): Promise<string[]> {
  const rows = await db
    .updateTable('chat_members')
    .set({ left_at: null })
    .where('conversation_id', '=', conversationId)
    .where('left_at', 'is not', null)
    .returning('user_id')
    .execute();
  return rows.map((row) => row.user_id);
}

/** Makes this member the owner, and the only one. */
export async function makeOwner(db: Db, conversationId: string, userId: string): Promise<void> {
  await db
    .updateTable('chat_members')
    .set({ role: sql<MemberRole>`case when user_id = ${userId} then 'owner' else 'member' end` })
    .where('conversation_id', '=', conversationId)
    .where((is) => is.or([is('user_id', '=', userId), is('role', '=', 'owner')]))
    .execute();
}

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

const seeLast = prepared<
  { conversationId: string; userId: string; lastSeq: number },
  OwnRow & Pick<MemberRow, 'role' | 'from_seq'>
>((db: Db, { conversationId, userId, lastSeq }) =>
  db
    .updateTable('chat_members')
    .set((column) => ({ own_rev: column('own_rev', '+', 1), read_seq: lastSeq }))
    .where('conversation_id', '=', conversationId)
    .where('user_id', '=', userId)
    .where('left_at', 'is', null)
    .returning([...ownColumns, 'role', 'from_seq']),
);

/**
 * The conversation as its reader sees it once they have written in it, up to the place that they have just taken.
 * Nothing when they are not in it.
 */
export async function enterAsWriter(
  db: Db,
  conversation: ConversationRow,
  userId: string,
): Promise<ReadableRow | undefined> {
  const { id: conversationId, last_seq: lastSeq } = conversation;
  const [row] = await seeLast(db, { conversationId, userId, lastSeq });
  return row && { ...conversation, ...row };
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

/** True when somebody who is in the conversation now may not read the message at this place. */
export async function isHiddenFromSome(db: Db, conversationId: string, seq: number): Promise<boolean> {
  const row = await db
    .selectFrom('chat_members')
    .select('user_id')
    .where('conversation_id', '=', conversationId)
    .where('left_at', 'is', null)
    .where('from_seq', '>=', seq)
    .executeTakeFirst();
  return row !== undefined;
}
