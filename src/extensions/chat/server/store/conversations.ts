import { sql, type Kysely } from 'kysely';
import { prepared } from '../../../../platform/db/server/prepared.ts';
import type { ChatTables, ConversationRow } from '../tables.ts';

type Db = Kysely<ChatTables>;

/** All of them, by name: a prepared query must not ask for `*`. */
export const conversationColumns = Object.keys({
  ...{ id: 0, kind: 0, name: 0, name_norm: 0, color: 0, access: 0, history: 0, archived_at: 0 },
  ...{
    parent_id: 0,
    people_key: 0,
    last_seq: 0,
    last_rev: 0,
    last_posted_at: 0,
    created_by: 0,
    created_at: 0,
  },
} satisfies Record<keyof ConversationRow, 0>) as (keyof ConversationRow)[];

/** Of one in which nothing was said yet: private to its people, until something else is said. */
export const newConversation = {
  ...{ name: null, name_norm: null, color: null, parent_id: null, people_key: null, archived_at: null },
  ...{ access: 'members', history: 'arrival', last_seq: 0, last_rev: 0, last_posted_at: null },
} satisfies Partial<ConversationRow>;

export const insertConversation = async (db: Db, row: ConversationRow): Promise<void> => {
  await db.insertInto('chat_conversations').values(row).execute();
};

/** False when a conversation of that `people_key` exists already. */
export async function insertUnlessKnown(db: Db, row: ConversationRow): Promise<boolean> {
  const inserted = await db
    .insertInto('chat_conversations')
    .values(row)
    .onConflict((conflict) => conflict.column('people_key').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export const findConversation = (db: Db, id: string): Promise<ConversationRow | undefined> =>
  db.selectFrom('chat_conversations').selectAll().where('id', '=', id).executeTakeFirst();

export const findByPeople = (db: Db, peopleKey: string): Promise<ConversationRow | undefined> =>
  db.selectFrom('chat_conversations').selectAll().where('people_key', '=', peopleKey).executeTakeFirst();

/** The asides of a channel that this person is in now. */
export async function asideIdsOf(db: Db, channelId: string, userId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('chat_conversations as conversation')
    .innerJoin('chat_members as member', 'member.conversation_id', 'conversation.id')
    .select('conversation.id')
    .where('conversation.parent_id', '=', channelId)
    .where('member.user_id', '=', userId)
    .where('member.left_at', 'is', null)
    .orderBy('conversation.id')
    .execute();
  return rows.map((row) => row.id);
}

/** Every aside of a channel, whosever it is. */
export async function allAsideIdsOf(db: Db, channelId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('chat_conversations')
    .select('id')
    .where('parent_id', '=', channelId)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/** True when this person is in another channel of that name, or may come back to one. */
export async function hasChannelNamed(
  db: Db,
  userId: string,
  nameNorm: string,
  exceptId: string | null,
): Promise<boolean> {
  let query = db
    .selectFrom('chat_conversations as conversation')
    .innerJoin('chat_members as member', 'member.conversation_id', 'conversation.id')
    .select('conversation.id')
    .where('conversation.name_norm', '=', nameNorm)
    .where('member.user_id', '=', userId)
    .where((is) => is.or([is('member.left_at', 'is', null), is('conversation.access', '=', 'open')]));
  if (exceptId !== null) query = query.where('conversation.id', '!=', exceptId);
  return (await query.executeTakeFirst()) !== undefined;
}

/** The open channels in use, with this person's place in them: in, gone, or never met. */
export async function openChannelsOf(
  db: Db,
  userId: string,
): Promise<(ConversationRow & { place: 'in' | 'gone' | 'new' })[]> {
  const rows = await db
    .selectFrom('chat_conversations as conversation')
    .leftJoin('chat_members as member', (join) =>
      join.onRef('member.conversation_id', '=', 'conversation.id').on('member.user_id', '=', userId),
    )
    .selectAll('conversation')
    .select(['member.user_id', 'member.left_at'])
    .where('conversation.access', '=', 'open')
    .where('conversation.archived_at', 'is', null)
    .orderBy('conversation.name_norm')
    .orderBy('conversation.id')
    .execute();
  return rows.map(({ user_id, left_at, ...row }) => ({
    ...row,
    place: user_id === null ? 'new' : left_at === null ? 'in' : 'gone',
  }));
}

/** Holds the row until the end of the transaction: nobody else posts, joins or leaves meanwhile. */
export const lockConversation = async (db: Db, id: string): Promise<void> => {
  await db
    .updateTable('chat_conversations')
    .set((column) => ({ last_rev: column.ref('last_rev') }))
    .where('id', '=', id)
    .execute();
};

/** Takes the next `rev` of a conversation, and holds its row until the end of the transaction. */
export async function takeRev(db: Db, id: string): Promise<number> {
  const row = await db
    .updateTable('chat_conversations')
    .set((column) => ({ last_rev: column('last_rev', '+', 1) }))
    .where('id', '=', id)
    .returning('last_rev')
    .executeTakeFirstOrThrow();
  return row.last_rev;
}

export interface Place {
  seq: number;
  rev: number;
  postedAt: string;
}

const nextPlace = prepared<{ id: string; now: string }, ConversationRow>((db: Db, { id, now }) =>
  db
    .updateTable('chat_conversations')
    .set((column) => ({
      last_seq: column('last_seq', '+', 1),
      last_rev: column('last_rev', '+', 1),
      last_posted_at: sql<string>`case when last_posted_at > ${now} then last_posted_at else ${now} end`,
    }))
    .where('id', '=', id)
    .returning(conversationColumns),
);

/**
 * Takes the next place of a conversation, and holds its row until the end of the transaction. `postedAt` is
 * `now`, or the moment of the message before when the clock has gone back since. Nothing without such a conversation.
 */
export async function takePlace(
  db: Db,
  id: string,
  now: string,
): Promise<{ place: Place; conversation: ConversationRow } | undefined> {
  const [row] = await nextPlace(db, { id, now });
  if (!row) return undefined;
  const place = { seq: row.last_seq, rev: row.last_rev, postedAt: row.last_posted_at! };
  return { place, conversation: row };
}

export async function changeChannel(
  db: Db,
  id: string,
  change: Partial<
    Pick<ConversationRow, 'name' | 'name_norm' | 'color' | 'access' | 'history' | 'archived_at'>
  >,
): Promise<void> {
  await db.updateTable('chat_conversations').set(change).where('id', '=', id).execute();
}
