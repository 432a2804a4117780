import { sql, type Kysely } from 'kysely';
import type { Member } from '../../contract/conversations.ts';
import type { ChatTables, ConversationRow, MemberRow } from '../tables.ts';

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
export type ReadableRow = ConversationRow & Pick<MemberRow, 'role' | 'from_seq' | 'read_seq'>;

const readable = (db: Db, userId: string) =>
  db
    .selectFrom('chat_conversations as conversation')
    .innerJoin('chat_members as member', 'member.conversation_id', 'conversation.id')
    .selectAll('conversation')
    .select(['member.role', 'member.from_seq', 'member.read_seq'])
    .where('member.user_id', '=', userId)
    .where('member.left_at', 'is', null);

/** The conversation, if this person is in it now. */
export const findReadable = (db: Db, userId: string, id: string): Promise<ReadableRow | undefined> =>
  readable(db, userId).where('conversation.id', '=', id).executeTakeFirst();

/** Every conversation this person is in now. */
export const listReadable = (db: Db, userId: string): Promise<ReadableRow[]> =>
  readable(db, userId).orderBy('conversation.created_at').orderBy('conversation.id').execute();

/** Those who are in these conversations now, by conversation, in the order they came. */
export async function membersOf(db: Db, conversationIds: readonly string[]): Promise<Map<string, Member[]>> {
  const members = new Map<string, Member[]>(conversationIds.map((id) => [id, []]));
  for (let start = 0; start < conversationIds.length; start += rowsPerStatement) {
    const rows = await db
      .selectFrom('chat_members')
      .select(['conversation_id', 'user_id', 'role'])
      .where('conversation_id', 'in', conversationIds.slice(start, start + rowsPerStatement))
      .where('left_at', 'is', null)
      .orderBy('joined_at')
      .orderBy('user_id')
      .execute();
    for (const row of rows) members.get(row.conversation_id)!.push({ userId: row.user_id, role: row.role });
  }
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

/** Brings a person in, or back in: they read what is written after `seq`. */
export async function joinAt(
  db: Db,
  row: Pick<MemberRow, 'conversation_id' | 'user_id' | 'joined_at'>,
  seq: number,
): Promise<void> {
  const fresh: MemberRow = { ...row, role: 'member', left_at: null, from_seq: seq, read_seq: seq };
  await db
    .insertInto('chat_members')
    .values(fresh)
    .onConflict((conflict) =>
      conflict.columns(['conversation_id', 'user_id']).doUpdateSet({
        role: 'member',
        joined_at: row.joined_at,
        left_at: null,
        from_seq: seq,
        read_seq: seq,
      }),
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

export async function makeOwner(db: Db, conversationId: string, userId: string): Promise<void> {
  await db
    .updateTable('chat_members')
    .set({ role: 'owner' })
    .where('conversation_id', '=', conversationId)
    .where('user_id', '=', userId)
    .execute();
}

/** Moves a read mark forward, never back and never past the last message. Null when it did not move. */
export async function moveReadMark(
  db: Db,
  conversationId: string,
  userId: string,
  seq: number,
): Promise<number | null> {
  const row = await db
    .updateTable('chat_members')
    .set({
      read_seq: sql<number>`(select case when last_seq < ${seq} then last_seq else cast(${seq} as integer) end
        from chat_conversations where id = ${conversationId})`,
    })
    .where('conversation_id', '=', conversationId)
    .where('user_id', '=', userId)
    .where('left_at', 'is', null)
    .where('read_seq', '<', seq)
    .returning('read_seq')
    .executeTakeFirst();
  return row?.read_seq ?? null;
}
