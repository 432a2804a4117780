import type { DocumentNode } from '../../../../../platform/rich-text/contract/nodes.ts';
import { replaceText } from '../../../../../platform/rich-text/contract/replace-text.ts';
import type { MessageDraft } from './message-draft.ts';

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The message with one variable's name put right in its subject and its body; what stands in for it stays. */
export function replaceVariable(draft: MessageDraft, wrong: string, right: string): MessageDraft {
  const { subject, body } = draft;
  return {
    ...draft,
    subject: replaceNameInLine(subject, wrong, right),
    body: body && replaceNameInDocument(body, wrong, right),
  };
}

const pattern = (wrong: string) => new RegExp(`%${literally(wrong)}(?=\\||%)`, 'g');

export const replaceNameInLine = (line: string, wrong: string, right: string): string =>
  line.replace(pattern(wrong), () => `%${right}`);

export const replaceNameInDocument = (document: DocumentNode, wrong: string, right: string): DocumentNode =>
  replaceText(document, pattern(wrong), () => `%${right}`);
