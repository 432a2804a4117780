import { replaceText } from '../../../../../platform/rich-text/contract/replace-text.ts';
import type { MessageDraft } from './message-draft.ts';

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The message with one variable's name put right in its subject and its body. */
export function replaceVariable(draft: MessageDraft, wrong: string, right: string): MessageDraft {
  const pattern = new RegExp(`%${literally(wrong)}%`, 'g');
  const by = () => `%${right}%`;
  return {
    ...draft,
    subject: draft.subject.replace(pattern, by),
    body: draft.body && replaceText(draft.body, pattern, by),
  };
}

/** The text with `inserted` in place of what is selected, and where the cursor goes. */
export function insertAt(text: string, inserted: string, start: number, end: number) {
  return { text: text.slice(0, start) + inserted + text.slice(end), cursor: start + inserted.length };
}
