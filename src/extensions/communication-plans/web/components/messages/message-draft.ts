import { checkDocument, MAIL_LIMITS } from '../../../../../platform/rich-text/contract/document.ts';
import type { DocumentNode } from '../../../../../platform/rich-text/contract/nodes.ts';
import { toPlainText } from '../../../../../platform/rich-text/contract/to-plain-text.ts';
import type { Attachment, StoredFile } from '../../../contract/attachments.ts';
import {
  delayProblem,
  formatDelayValue,
  parseDelayValue,
  type Anchor,
  type Delay,
  type DelayUnit,
} from '../../../contract/delay.ts';
import { maximumAttachmentBytes, type Nature } from '../../../contract/rules.ts';
import type { MessageInput } from '../../../contract/templates.ts';

/** `pass` only while it has just been sent. */
export type DraftAttachment = Omit<StoredFile, 'pass'> & { pass?: string; missing: boolean };

/** A message while somebody writes it: the delay is still the text that was typed. */
export interface MessageDraft {
  /** Of this browser only: tells two messages apart while they move. */
  key: string;
  delayText: string;
  delayUnit: DelayUnit;
  anchor: Anchor;
  nature: Nature;
  subject: string;
  /** Null while there is nothing to read. */
  body: DocumentNode | null;
  attachments: DraftAttachment[];
  /** Of files that were chosen and are still on their way: saved without them, the mail would have a hole. */
  arriving: number;
}

/** A message as the server gives it, in a plan-type or in a plan. */
export interface WrittenMessage {
  delay: Delay;
  anchor: Anchor;
  nature: Nature;
  subject: string;
  body: DocumentNode;
  attachments: readonly Attachment[];
}

export const draftOf = (message: WrittenMessage, key: string): MessageDraft => ({
  key,
  delayText: formatDelayValue(message.delay.value),
  delayUnit: message.delay.unit,
  anchor: message.anchor,
  nature: message.nature,
  subject: message.subject,
  body: message.body,
  attachments: message.attachments.map(({ hash, name, type, size, missing }) => ({
    hash,
    name,
    type,
    size,
    missing,
  })),
  arriving: 0,
});

const emptyDocument: DocumentNode = { type: 'doc', content: [{ type: 'paragraph' }] };

/** A message to write, a week after the one before it as a first guess. */
export function emptyDraft(key: string, before?: MessageDraft): MessageDraft {
  const value = before ? parseDelayValue(before.delayText) : null;
  const step: Record<DelayUnit, number> = { day: 7, week: 1, month: 1, workingDay: 5 };
  const unit = before?.delayUnit ?? 'day';
  return {
    key,
    delayText: value === null ? '5' : formatDelayValue(value + step[unit]),
    delayUnit: unit,
    anchor: 'afterStart',
    nature: 'service',
    subject: '',
    body: null,
    attachments: [],
    arriving: 0,
  };
}

export type DraftField = 'delay' | 'subject' | 'body' | 'attachments';
/** For each field that is wrong, the key of its words in this extension's namespace. */
export type DraftProblems = Partial<Record<DraftField, string>>;

export const attachmentBytes = (attachments: readonly { size: number }[]): number =>
  attachments.reduce((sum, { size }) => sum + size, 0);

function delayProblemOf(draft: MessageDraft): string | null {
  const value = parseDelayValue(draft.delayText);
  return value === null ? 'delayNotANumber' : delayProblem({ value, unit: draft.delayUnit });
}

function bodyProblem(body: DocumentNode | null): DraftProblems {
  if (body === null || toPlainText(body).trim() === '') return { body: 'editor.bodyMissing' };
  // Said here: the server would not even read what is a megabyte.
  return checkDocument(body, MAIL_LIMITS).ok ? {} : { body: 'editor.bodyTooLong' };
}

function attachmentsProblem({ attachments, arriving }: MessageDraft): DraftProblems {
  if (arriving > 0) return { attachments: 'editor.fileArriving' };
  return attachmentBytes(attachments) > maximumAttachmentBytes ? { attachments: 'editor.tooLarge' } : {};
}

/** What the browser can tell by itself; unknown variables are the server's to find. */
export function draftProblems(draft: MessageDraft): DraftProblems {
  const delay = delayProblemOf(draft);
  return {
    ...(delay && { delay: `errors.${delay}` }),
    ...(draft.subject.trim() === '' && { subject: 'editor.subjectMissing' }),
    ...bodyProblem(draft.body),
    ...attachmentsProblem(draft),
  };
}

/** What the server is given. A delay that is not a number is the caller's to find first. */
export const inputOf = (draft: MessageDraft): MessageInput => ({
  delay: { value: parseDelayValue(draft.delayText) ?? 0, unit: draft.delayUnit },
  anchor: draft.anchor,
  nature: draft.nature,
  subject: draft.subject.trim(),
  body: draft.body ?? emptyDocument,
  attachments: draft.attachments.map(({ hash, name, type, pass }) => ({
    ...{ hash, name, type },
    ...(pass !== undefined && { pass }),
  })),
});
