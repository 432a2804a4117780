import type { ReadDb } from '../../../platform/db/server/database.ts';
import { invalid } from '../../../platform/errors/contract/app-error.ts';
import type { Viewer } from '../../../platform/http/server/viewer.ts';
import type { MessagePlace } from '../contract/messages.ts';
import { findReadable, type ReadableRow } from './store/members.ts';

/**
 * A message answers one of its own conversation, or an aside one of its channel; the writer may read it. Any other
 * answer would tell its readers of a conversation that is not theirs. `written` has given the answer its place already:
 * nothing answers itself.
 *
 * @throws AppError `chat.replyElsewhere`
 */
export async function checkReply(
  db: ReadDb,
  viewer: Viewer,
  written: ReadableRow,
  { conversationId, seq }: MessagePlace,
): Promise<void> {
  const isNear = conversationId === written.id || conversationId === written.parent_id;
  const answered = isNear ? await findReadable(db, viewer.userId, conversationId) : undefined;
  const isThere = conversationId === written.id ? seq < written.last_seq : seq <= (answered?.last_seq ?? 0);
  if (!answered || !isThere || seq <= answered.from_seq) throw invalid('chat.replyElsewhere', '/replyTo');
}
