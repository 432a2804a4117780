import { afterCommit } from '../../../../platform/db/server/database.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { mailboxTopic, mailRead, type MailRead } from '../../contract/events.ts';
import { accessReceived } from '../access-mail.ts';
import { setRead } from '../store/mailbox.ts';

/** Notes that a mail of the built-in mailbox has been opened. The first moment stays. */
export async function markRead(ctx: Context, id: string): Promise<void> {
  const mail = await accessReceived(ctx, id);
  const event: MailRead = { id: mail.id, readAt: ctx.clock.now() };
  await ctx.db.transaction(async (tx) => {
    if (!(await setRead(tx, mail.id, event.readAt))) return;
    afterCommit(tx, () => ctx.live.publish(mailboxTopic, mailRead, event));
  });
}
