import type { Template, TemplateInput } from '../../../contract/templates.ts';
import { draftOf, draftProblems, emptyDraft, inputOf, type MessageDraft } from '../messages/message-draft.ts';

/** A plan-type while somebody writes it. */
export interface TemplateDraft {
  code: string;
  label: string;
  description: string;
  messages: MessageDraft[];
}

export const templateDraftOf = ({ code, label, description, messages }: Template): TemplateDraft => ({
  code,
  label,
  description,
  messages: messages.map((message) => draftOf(message, message.id)),
});

/** `kept` under the keys of what was sent: the field one writes in stays the same one. */
export const withKeysOf = (kept: TemplateDraft, sent: TemplateDraft): TemplateDraft => ({
  ...kept,
  messages: kept.messages.map((message, at) => ({ ...message, key: sent.messages[at]?.key ?? message.key })),
});

export const emptyTemplate = (key: string): TemplateDraft => ({
  code: '',
  label: '',
  description: '',
  messages: [emptyDraft(key)],
});

export const templateInputOf = (draft: TemplateDraft): TemplateInput => ({
  code: draft.code.trim(),
  label: draft.label.trim(),
  description: draft.description.trim(),
  messages: draft.messages.map(inputOf),
});

/** A code as it is typed: capitals, digits, hyphens. */
export const typedCode = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/\s+/g, '-')
    .replace(/[^A-Z0-9_-]/g, '')
    .slice(0, 30);

/** The places (from 0) of the messages that this browser already finds wrong. */
export const wrongMessages = ({ messages }: TemplateDraft): number[] =>
  messages.flatMap((message, at) => (Object.keys(draftProblems(message)).length > 0 ? [at] : []));
