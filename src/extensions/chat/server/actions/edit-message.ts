import { forbidden } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Message, MessageEdit, MessagePlace } from '../../contract/messages.ts';
import { changeMessage } from '../change-message.ts';
import { readWords } from '../message-content.ts';

/**
 * Gives one's own message other words; it stays in its place and says that it was edited.
 *
 * @throws AppError those of `changeMessage` and `readWords`; `chat.notYourMessage`
 */
export function editMessage(ctx: Context, place: MessagePlace, edit: MessageEdit): Promise<Message> {
  return changeMessage(ctx, place, (message) => {
    if (message.authorId !== ctx.viewer.userId) throw forbidden('chat.notYourMessage');
    const { body } = readWords(edit.body, message.files.length);
    if (JSON.stringify(body) === JSON.stringify(message.body)) return null;
    return { ...message, body, editedAt: ctx.clock.now() };
  });
}
