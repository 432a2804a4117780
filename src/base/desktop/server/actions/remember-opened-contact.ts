import { afterCommit } from '../../../../platform/db/server/database.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { accessContact } from '../../../contacts/server/public.ts';
import { contactOpened, personTopic } from '../../contract/events.ts';
import { rememberedFiles } from '../../contract/opened-contacts.ts';
import { deleteOpenedContacts, listOpenedContacts, saveOpenedContact } from '../store/opened-contacts.ts';

/** Notes that the person opened a client's file, and forgets what is too long ago. */
export async function rememberOpenedContact(ctx: Context, contactId: string): Promise<null> {
  const { id } = await accessContact(ctx, contactId);
  const { userId } = ctx.viewer;
  await ctx.db.transaction(async (tx) => {
    await saveOpenedContact(tx, { user_id: userId, contact_id: id, opened_at: ctx.clock.now() });
    const opened = await listOpenedContacts(tx, userId);
    const tooOld = opened.slice(rememberedFiles).map((row) => row.contact_id);
    await deleteOpenedContacts(tx, userId, tooOld);
    afterCommit(tx, () => ctx.live.publish(personTopic(userId), contactOpened, null));
  });
  return null;
}
