import type { Kysely } from 'kysely';
import type { ChatTables } from '../tables.ts';

/** Each conversation counts its own messages, so that none of them need be read. */
export async function countPosted(
  db: Kysely<ChatTables>,
): Promise<{ messages: number; conversations: number }> {
  const row = await db
    .selectFrom('chat_conversations')
    .select(({ fn }) => [
      fn.sum<number | null>('last_seq').as('messages'),
      fn.countAll<number>().as('conversations'),
    ])
    .executeTakeFirstOrThrow();
  return { messages: row.messages ?? 0, conversations: row.conversations };
}
