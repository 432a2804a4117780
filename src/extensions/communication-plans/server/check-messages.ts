import { invalid } from '../../../platform/errors/contract/app-error.ts';
import type { Files } from '../../../platform/files/server/files.ts';
import { MAIL_LIMITS, readDocument } from '../../../platform/rich-text/contract/document.ts';
import type { DocumentNode } from '../../../platform/rich-text/contract/nodes.ts';
import type { AttachmentInput } from '../contract/attachments.ts';
import { delayProblem } from '../contract/delay.ts';
import { findVariables, variableProblem } from '../contract/find-variables.ts';
import { maximumMessages } from '../contract/rules.ts';
import type { MessageInput } from '../contract/templates.ts';
import { documentWords } from './content/document-words.ts';
import { oneLine } from './content/one-line.ts';
import type { WrittenAttachment, WrittenMessage } from './written-message.ts';

/**
 * The messages of a plan-type or of a plan as they may be kept.
 *
 * @throws AppError on the field that is wrong, under `/messages`; `tooManyMessages` for an eleventh one.
 */
export async function checkMessages(
  files: Pick<Files, 'renew'>,
  inputs: readonly MessageInput[],
): Promise<WrittenMessage[]> {
  if (inputs.length > maximumMessages) throw tooManyMessages();
  const messages: WrittenMessage[] = [];
  for (const [index, input] of inputs.entries()) {
    messages.push(await checkMessage(files, input, `/messages/${index}`));
  }
  return messages;
}

export const tooManyMessages = () =>
  invalid('communication-plans.tooManyMessages', '/messages', { maximum: maximumMessages });

/** One message; `path` is where it stands in what was sent (empty: it is the whole body). */
export async function checkMessage(
  files: Pick<Files, 'renew'>,
  input: MessageInput,
  path: string,
): Promise<WrittenMessage> {
  const wrong = delayProblem(input.delay);
  if (wrong) throw invalid(`communication-plans.${wrong}`, `${path}/delay`);
  const subject = checkSubject(input.subject, `${path}/subject`);
  const body = checkBody(input, `${path}/body`);
  const attachments = await checkAttachments(files, input.attachments, `${path}/attachments`);
  const { delay, anchor, nature } = input;
  return { delay, anchor, nature, subject, body, attachments };
}

function checkSubject(text: string, path: string): string {
  const subject = oneLine(text);
  if (subject === '') throw invalid('communication-plans.subjectEmpty', path);
  checkVariables(subject, path);
  return subject;
}

function checkBody(input: MessageInput, path: string): DocumentNode {
  const { document } = readDocument(input.body, MAIL_LIMITS, path);
  const words = documentWords(document);
  checkVariables(words, path);
  const canObject = findVariables(words).some(({ name }) => name === 'LIEN_OPPOSITION');
  if (input.nature === 'prospection' && !canObject) {
    throw invalid('communication-plans.objectionLinkMissing', path);
  }
  return document;
}

function checkVariables(text: string, path: string): void {
  const problem = variableProblem(text);
  if (!problem) return;
  const { code, ...data } = problem;
  const known = 'suggestion' in data && data.suggestion === null ? 'unknownVariableAtAll' : code;
  throw invalid(`communication-plans.${known}`, path, data);
}

/** The files are there, each with its true size, and stay while the message is written. */
async function checkAttachments(
  files: Pick<Files, 'renew'>,
  inputs: readonly AttachmentInput[],
  path: string,
): Promise<WrittenAttachment[]> {
  const attachments: WrittenAttachment[] = [];
  for (const { hash, name, type } of inputs) {
    const size = await files.renew(hash);
    if (size === null) throw invalid('communication-plans.attachmentMissing', path, { name });
    attachments.push({ hash, name: oneLine(name) || 'document', type, size });
  }
  return attachments;
}
