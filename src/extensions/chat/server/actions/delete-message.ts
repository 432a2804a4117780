import { forbidden } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Message, MessagePlace } from '../../contract/messages.ts';
import { changeMessage } from '../change-message.ts';
import { deleteFilesOf } from '../store/files.ts';

/**
 * Takes back one's own message: its words, files and reactions are gone for good, its place stays.
 *
 * @throws AppError those of `changeMessage`; `chat.notYourMessage`
 */
export function deleteMessage(ctx: Context, place: MessagePlace): Promise<Message> {
  return changeMessage(ctx, place, async (message, tx) => {
    if (message.authorId !== ctx.viewer.userId) throw forbidden('chat.notYourMessage');
    await deleteFilesOf(tx, place);
    return { ...message, body: null, files: [], reactions: [], replyTo: null, deletedAt: ctx.clock.now() };
  });
}
