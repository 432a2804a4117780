import type { ReadDb } from '../../../platform/db/server/database.ts';
import { invalid } from '../../../platform/errors/contract/app-error.ts';
import { searchText } from '../../../platform/text/contract/search-text.ts';
import { channelName } from '../contract/channel-name.ts';
import { hasChannelNamed } from './store/conversations.ts';

/**
 * A typed name as it is kept, and as it is compared. Names are unique among the channels one person sees: a
 * wider rule would tell them that a channel they may not know of exists.
 *
 * @throws AppError `chat.channelNameEmpty`, `chat.channelNameTaken` {name}
 */
export async function checkChannelName(
  db: ReadDb,
  userId: string,
  typed: string,
  exceptId: string | null,
): Promise<{ name: string; name_norm: string }> {
  const name = channelName(typed);
  if (name === null) throw invalid('chat.channelNameEmpty', '/name');
  const name_norm = searchText(name);
  if (await hasChannelNamed(db, userId, name_norm, exceptId)) {
    throw invalid('chat.channelNameTaken', '/name', { name });
  }
  return { name, name_norm };
}
