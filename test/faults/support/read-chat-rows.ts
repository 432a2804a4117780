import { sql } from 'kysely';
import { openDatabase } from '../../../src/platform/db/server/open-database.ts';
import type { Config } from '../../../src/platform/runtime/server/config.ts';
import { createLogger } from '../../../src/platform/runtime/server/logger.ts';

export interface ChatRows {
  conversations: { id: string; last_seq: number; last_rev: number }[];
  /** By conversation and place. */
  messages: {
    id: string;
    conversation_id: string;
    seq: number;
    rev: number;
    author_id: string;
    client_id: string;
    text: string;
  }[];
}

/** What is on the disk, read by a process that did not write it. */
export async function readChatRows(config: Config): Promise<ChatRows> {
  const db = await openDatabase(config, createLogger('silent'));
  try {
    const conversations = await sql<ChatRows['conversations'][number]>`
      select id, last_seq, last_rev from chat_conversations order by id`.execute(db.read);
    const messages = await sql<ChatRows['messages'][number]>`
      select id, conversation_id, seq, rev, author_id, client_id, text
      from chat_messages order by conversation_id, seq`.execute(db.read);
    return { conversations: conversations.rows, messages: messages.rows };
  } finally {
    await db.close();
  }
}
