import type { Kysely } from 'kysely';
import type { ChatTables } from '../tables.ts';

/** Parameters of one statement stay well under what both engines take. */
const idsPerStatement = 500;

/** Those of these conversations that this person is in now. */
export async function readableAmong(
  db: Kysely<ChatTables>,
  userId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const readable = new Set<string>();
  for (let start = 0; start < ids.length; start += idsPerStatement) {
    const rows = await db
      .selectFrom('chat_members')
      .select('conversation_id')
      .where('user_id', '=', userId)
      .where('left_at', 'is', null)
      .where('conversation_id', 'in', ids.slice(start, start + idsPerStatement))
      .execute();
    for (const row of rows) readable.add(row.conversation_id);
  }
  return readable;
}
