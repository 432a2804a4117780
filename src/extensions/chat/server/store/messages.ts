import type { Kysely } from 'kysely';
import { preparedList } from '../../../../platform/db/server/prepared-list.ts';
import { prepared } from '../../../../platform/db/server/prepared.ts';
import type { DocumentNode } from '../../../../platform/rich-text/contract/nodes.ts';
import { highestSeq } from '../../contract/conversations.ts';
import type { Message, MessageFile, Reaction } from '../../contract/messages.ts';
import type { ChatTables, MessageRow } from '../tables.ts';

type Db = Kysely<ChatTables>;

const messageOf = (row: MessageRow): Message => ({
  id: row.id,
  conversationId: row.conversation_id,
  seq: row.seq,
  rev: row.rev,
  authorId: row.author_id,
  clientId: row.client_id,
  body: row.body === '' ? null : (JSON.parse(row.body) as DocumentNode),
  files: row.files === none ? [] : (JSON.parse(row.files) as MessageFile[]),
  replyTo:
    row.reply_conversation_id === null
      ? null
      : { conversationId: row.reply_conversation_id, seq: row.reply_seq! },
  reactions: row.reactions === none ? [] : (JSON.parse(row.reactions) as Reaction[]),
  postedAt: row.posted_at,
  editedAt: row.edited_at,
  deletedAt: row.deleted_at,
});

const none = '[]';

const contentOf = ({ body, files, replyTo, reactions, editedAt, deletedAt }: Message) => ({
  body: body === null ? '' : JSON.stringify(body),
  files: JSON.stringify(files),
  reply_conversation_id: replyTo?.conversationId ?? null,
  reply_seq: replyTo?.seq ?? null,
  reactions: JSON.stringify(reactions),
  edited_at: editedAt,
  deleted_at: deletedAt,
});

/** All of them, by name: a prepared query must not ask for `*`. */
const messageColumns = Object.keys({
  ...{ id: 0, conversation_id: 0, seq: 0, rev: 0, author_id: 0, client_id: 0, body: 0, text: 0, files: 0 },
  ...{ reply_conversation_id: 0, reply_seq: 0, reactions: 0, posted_at: 0, edited_at: 0, deleted_at: 0 },
} satisfies Record<keyof MessageRow, 0>) as (keyof MessageRow)[];

const insertRow = prepared<MessageRow, Pick<MessageRow, 'id'>>((db: Db, row) =>
  db
    .insertInto('chat_messages')
    .values(
      Object.fromEntries(messageColumns.map((column) => [column, row[column]])) as unknown as MessageRow,
    )
    .onConflict((conflict) => conflict.columns(['author_id', 'client_id']).doNothing())
    .returning('id'),
);

/** False when this author has sent that client id already. */
export async function insertMessage(db: Db, message: Message, text: string): Promise<boolean> {
  const inserted = await insertRow(db, {
    id: message.id,
    conversation_id: message.conversationId,
    seq: message.seq,
    rev: message.rev,
    author_id: message.authorId,
    client_id: message.clientId,
    text,
    posted_at: message.postedAt,
    ...contentOf(message),
  });
  return inserted.length > 0;
}

const rowByClientId = prepared<{ authorId: string; clientId: string }, MessageRow>(
  (db: Db, { authorId, clientId }) =>
    db
      .selectFrom('chat_messages')
      .select(messageColumns)
      .where('author_id', '=', authorId)
      .where('client_id', '=', clientId),
);

export async function findByClientId(
  db: Db,
  authorId: string,
  clientId: string,
): Promise<Message | undefined> {
  const [row] = await rowByClientId(db, { authorId, clientId });
  return row && messageOf(row);
}

/** The message at this place. */
export async function findMessage(db: Db, conversationId: string, seq: number): Promise<Message | undefined> {
  const row = await db
    .selectFrom('chat_messages')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('seq', '=', seq)
    .executeTakeFirst();
  return row && messageOf(row);
}

/** Keeps what a message has become. `text` is what its words read without their formatting. */
export async function updateMessage(db: Db, message: Message, text: string): Promise<void> {
  await db
    .updateTable('chat_messages')
    .set({ rev: message.rev, text, ...contentOf(message) })
    .where('conversation_id', '=', message.conversationId)
    .where('seq', '=', message.seq)
    .execute();
}

const rowsBefore = prepared<
  { conversationId: string; fromSeq: number; beforeSeq: number; limit: number },
  MessageRow
>((db: Db, { conversationId, fromSeq, beforeSeq, limit }) =>
  db
    .selectFrom('chat_messages')
    .select(messageColumns)
    .where('conversation_id', '=', conversationId)
    .where('seq', '>', fromSeq)
    .where('seq', '<', beforeSeq)
    .orderBy('seq', 'desc')
    .limit(limit),
);

/** At most `limit` messages placed after `fromSeq` and before `beforeSeq` (null: the newest), oldest first. */
export async function pageOfMessages(
  db: Db,
  conversationId: string,
  fromSeq: number,
  beforeSeq: number | null,
  limit: number,
): Promise<Message[]> {
  const rows = await rowsBefore(db, { conversationId, fromSeq, beforeSeq: beforeSeq ?? highestSeq, limit });
  return rows.reverse().map(messageOf);
}

const columnsOfMessage = messageColumns.map((column) => `message.${column}` as const);

const newestRows = preparedList<{ id: string }, MessageRow>({ id: '' }, (db: Db, conversations) =>
  db
    .selectFrom('chat_conversations as conversation')
    .innerJoin('chat_messages as message', (join) =>
      join
        .onRef('message.conversation_id', '=', 'conversation.id')
        .onRef('message.seq', '=', 'conversation.last_seq'),
    )
    .select(columnsOfMessage)
    .where(
      'conversation.id',
      'in',
      conversations.map(({ id }) => id),
    ),
);

/** The newest message of each of these conversations that has one. */
export async function newestMessages(
  db: Db,
  conversationIds: readonly string[],
): Promise<Map<string, Message>> {
  const rows = await newestRows(
    db,
    conversationIds.map((id) => ({ id })),
  );
  return new Map(rows.map((row) => [row.conversation_id, messageOf(row)]));
}

/** What one device has seen of one conversation, and where this person's reading starts. */
export interface Seen {
  conversationId: string;
  rev: number;
  fromSeq: number;
}

/**
 * One branch for each conversation, so that each is a walk along its index: joined to a list, PostgreSQL cannot tell
 * how few rows there are, and reads the whole table instead.
 */
const changedRows = preparedList<Seen, MessageRow>(
  { conversationId: '', rev: 0, fromSeq: 0 },
  (db: Db, seen) => {
    const changesOf = ({ conversationId, rev, fromSeq }: Seen) =>
      db
        .selectFrom('chat_messages')
        .select(messageColumns)
        .where('conversation_id', '=', conversationId)
        .where('rev', '>', rev)
        .where('seq', '>', fromSeq);
    const [first, ...others] = seen.map(changesOf);
    return others.reduce((all, each) => all.unionAll(each), first!);
  },
);

/** The messages that changed since, of all these conversations, by conversation and by place. */
export async function changedSince(db: Db, seen: readonly Seen[]): Promise<Map<string, Message[]>> {
  const changes = new Map<string, Message[]>(seen.map(({ conversationId }) => [conversationId, []]));
  const rows = await changedRows(db, seen);
  rows.sort((one, other) => one.seq - other.seq);
  for (const row of rows) changes.get(row.conversation_id)!.push(messageOf(row));
  return changes;
}
