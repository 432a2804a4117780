import { memberOf, type Model, type ModelConversation } from './model.ts';
import type { Request } from './operation.ts';

export type Of<Kind extends Request['do']> = Extract<Request, { do: Kind }>;

/** What is refused, and by which code; null when it is done. */
export type Refusal = string | null;

export const unknownConversation = 'chat.conversationNotFound';
export const unknownMessage = 'chat.messageNotFound';
export const archived = 'chat.channelArchived';

export const readable = (
  model: Model,
  { by, in: label }: { by: string; in: string },
): ModelConversation | undefined => {
  const conversation = model.conversations.get(label)!;
  return memberOf(conversation, by) ? conversation : undefined;
};
