import type { ReadDb } from '../../../platform/db/server/database.ts';
import type { Conversation, Member } from '../contract/conversations.ts';
import { previewOf, type Message } from '../contract/messages.ts';
import { membersOf, type ReadableRow } from './store/members.ts';
import { ownStateOf } from './store/own-states.ts';
import { newestMessages } from './store/messages.ts';

/** The conversations of these rows, with their members and newest messages, as their reader sees them. */
export async function describeConversations(
  db: ReadDb,
  rows: readonly ReadableRow[],
): Promise<Conversation[]> {
  const ids = rows.map((row) => row.id);
  const members = await membersOf(db, ids);
  const newest = await newestMessages(db, ids);
  return rows.map((row) => conversationOf(row, members.get(row.id)!, newest.get(row.id)));
}

function conversationOf(row: ReadableRow, members: Member[], newest: Message | undefined): Conversation {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    color: row.color,
    access: row.access,
    history: row.history,
    archivedAt: row.archived_at,
    parentId: row.parent_id,
    members,
    lastSeq: row.last_seq,
    rev: row.last_rev,
    own: ownStateOf(row),
    fromSeq: row.from_seq,
    lastMessage: newest && newest.seq > row.from_seq ? previewOf(newest) : null,
    createdAt: row.created_at,
  };
}
