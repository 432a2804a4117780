import { sql, type Kysely } from 'kysely';
import { preparedList } from '../../../../platform/db/server/prepared-list.ts';
import { prepared } from '../../../../platform/db/server/prepared.ts';
import type { Member, MemberRole } from '../../contract/conversations.ts';
import type { ChatTables, ConversationRow, MemberRow } from '../tables.ts';
import { conversationColumns } from './conversations.ts';
import { ownColumns, type OwnRow } from './own-states.ts';

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

/** Of somebody who comes in for the first time. */
export const newMember = {
  role: 'member' as MemberRole,
  ...{ left_at: null, from_seq: 0, read_seq: 0, own_rev: 0 },
  ...{ muted_at: null, favorite_at: null, position: null },
};

/** Brings people in, or back in: they may read what is written after `fromSeq`, and have seen it up to `readSeq`. */
export async function joinAt(
  db: Db,
  conversationId: string,
  userIds: readonly string[],
  joined_at: string,
  marks: Pick<MemberRow, 'from_seq' | 'read_seq'>,
): Promise<void> {
  const joined = { joined_at, ...marks };
  const rows = userIds.map((user_id): MemberRow => ({
    ...{ ...newMember, conversation_id: conversationId, user_id },
    ...joined,
  }));
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    await db
      .insertInto('chat_members')
      .values(rows.slice(start, start + rowsPerStatement))
      .onConflict((conflict) =>
        conflict.columns(['conversation_id', 'user_id']).doUpdateSet((column) => ({
          ...{ role: 'member', left_at: null },
          ...joined,
          own_rev: column('chat_members.own_rev', '+', 1),
        })),
      )
      .execute();
  }
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

/** Those who were in the conversation and are not any more. */
export async function listGone(db: Db, conversationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('chat_members')
    .select('user_id')
    .where('conversation_id', '=', conversationId)
    .where('left_at', 'is not', null)
    .execute();
  return rows.map((row) => row.user_id);
}

const seeLast = prepared<
  { conversationId: string; userId: string; lastSeq: number },
  OwnRow & Pick<MemberRow, 'role' | 'from_seq'> & { gone: string | null }
>((db: Db, { conversationId, userId, lastSeq }) =>
  db
    .updateTable('chat_members')
    .set((column) => ({ own_rev: column('own_rev', '+', 1), read_seq: lastSeq }))
    .where('conversation_id', '=', conversationId)
    .where('user_id', '=', userId)
    .where('left_at', 'is', null)
    .returning([...ownColumns, 'role', 'from_seq'])
    .returning(
      sql<string | null>`(select string_agg(other.user_id, ' ') from chat_members as other
        where other.conversation_id = chat_members.conversation_id and other.left_at is not null)`.as('gone'),
    ),
);

/**
 * The conversation as its reader sees it once they have written in it, up to the place that they have just taken, and
 * those who are not in it any more. Nothing when the writer is not.
 */
export async function enterAsWriter(
  db: Db,
  conversation: ConversationRow,
  userId: string,
): Promise<{ conversation: ReadableRow; gone: string[] } | undefined> {
  const { id: conversationId, last_seq: lastSeq } = conversation;
  const [row] = await seeLast(db, { conversationId, userId, lastSeq });
  if (!row) return undefined;
  const { gone, ...own } = row;
  return { conversation: { ...conversation, ...own }, gone: gone?.split(' ') ?? [] };
}

/** Those who are in the conversation now and may not read the message at this place. */
export async function listHiddenFrom(db: Db, conversationId: string, seq: number): Promise<string[]> {
  const rows = await db
    .selectFrom('chat_members')
    .select('user_id')
    .where('conversation_id', '=', conversationId)
    .where('left_at', 'is', null)
    .where('from_seq', '>=', seq)
    .execute();
  return rows.map((row) => row.user_id);
}
