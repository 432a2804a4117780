import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { MessagePreview } from '../../contract/messages.ts';
import { accessMessage } from '../access-plan.ts';
import { mailOfMessage } from '../outbox/message-context.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { fileChecker } from '../present-files.ts';
import { isOpen } from '../present-plan.ts';
import { shownHtml } from '../shown-html.ts';
import { readerFor } from '../surroundings.ts';

/** The mail that would leave now. One that has left is read in the client's file, as it was. */
export async function previewMessage(ctx: Context, ports: PlansPorts, id: string): Promise<MessagePreview> {
  const { message, plan } = await accessMessage(ctx.db.read, id);
  if (!isOpen(message)) throw conflict('communication-plans.messageGone', { state: message.state });
  const reader = await readerFor(ctx, ports);
  const mail = await mailOfMessage(ctx.db.read, reader, fileChecker(ports.files), { message, plan });
  const { from, replyTo, to, subject, text } = mail.content;
  const html = await shownHtml(ports.files, mail.content);
  return {
    ...{ id, planId: plan.id, position: message.position, state: message.state },
    ...{ from, replyTo, to, subject, html, text },
    attachments: mail.files,
    contentHash: mail.contentHash,
    blocked: mail.blocked,
    leavesTheHouse: reader.surroundings.leavesTheHouse,
  };
}
