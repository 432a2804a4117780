import type { Context } from '../../../../platform/http/server/context.ts';
import type { ChatPreferences } from '../../contract/preferences.ts';
import { tellPerson } from '../announce.ts';
import { findPreferences, keepPreferences as keep } from '../store/preferences.ts';

export async function readPreferences(ctx: Context): Promise<ChatPreferences> {
  const row = await findPreferences(ctx.db.read, ctx.viewer.userId);
  return { readingDirection: row?.reading_direction ?? 'newest-last' };
}

/** Keeps how this person likes the chat, and tells their other devices. */
export function keepPreferences(ctx: Context, preferences: ChatPreferences): Promise<ChatPreferences> {
  const { userId } = ctx.viewer;
  return ctx.db.transaction(async (tx) => {
    await keep(tx, userId, { reading_direction: preferences.readingDirection });
    tellPerson(ctx, tx, userId, { event: 'preferences.changed', data: preferences });
    return preferences;
  });
}
