import { invalid } from '../../../platform/errors/contract/app-error.ts';
import { MAIL_LIMITS, readDocument } from '../../../platform/rich-text/contract/document.ts';
import type { DocumentNode } from '../../../platform/rich-text/contract/nodes.ts';
import type { AttachmentInput } from '../contract/attachments.ts';
import { delayProblem } from '../contract/delay.ts';
import { findVariables } from '../contract/find-variables.ts';
import { maximumAttachmentBytes, maximumMessages } from '../contract/rules.ts';
import type { MessageInput } from '../contract/templates.ts';
import { attachmentType } from './attachments/attachment-type.ts';
import type { CheckedFiles } from './attachments/checked-files.ts';
import { checkVariables } from './check-variables.ts';
import { documentWords } from './content/document-words.ts';
import { oneLine } from './content/one-line.ts';
import type { WrittenAttachment, WrittenMessage } from './written-message.ts';

/**
 * The messages of a plan-type or of a plan as they may be kept. `also`: variables of the company's own fields.
 *
 * @throws AppError on the field that is wrong, under `/messages`; `tooManyMessages` for an eleventh one.
 */
export async function checkMessages(
  files: CheckedFiles,
  inputs: readonly MessageInput[],
  also: readonly string[],
): Promise<WrittenMessage[]> {
  if (inputs.length > maximumMessages) throw tooManyMessages();
  const messages: WrittenMessage[] = [];
  for (const [index, input] of inputs.entries()) {
    messages.push(await checkMessage(files, input, `/messages/${index}`, also));
  }
  return messages;
}

export const tooManyMessages = () =>
  invalid('communication-plans.tooManyMessages', '/messages', { maximum: maximumMessages });

/** One message; `path` is where it stands in what was sent (empty: it is the whole body). */
export async function checkMessage(
  files: CheckedFiles,
  input: MessageInput,
  path: string,
  also: readonly string[],
): Promise<WrittenMessage> {
  const wrong = delayProblem(input.delay);
  if (wrong) throw invalid(`communication-plans.${wrong}`, `${path}/delay`);
  const subject = checkSubject(input.subject, `${path}/subject`, also);
  const body = checkBody(input, `${path}/body`, also);
  const attachments = await checkAttachments(files, input.attachments, `${path}/attachments`);
  const { delay, anchor, nature } = input;
  return { delay, anchor, nature, subject, body, attachments };
}

function checkSubject(text: string, path: string, also: readonly string[]): string {
  const subject = oneLine(text);
  if (subject === '') throw invalid('communication-plans.subjectEmpty', path);
  checkVariables(subject, path, also);
  return subject;
}

function checkBody(input: MessageInput, path: string, also: readonly string[]): DocumentNode {
  const { document } = readDocument(input.body, MAIL_LIMITS, path);
  const words = documentWords(document);
  checkVariables(words, path, also);
  const canObject = findVariables(words).some(({ name }) => name === 'LIEN_OPPOSITION');
  if (input.nature === 'prospection' && !canObject) {
    throw invalid('communication-plans.objectionLinkMissing', path);
  }
  return document;
}

/**
 * The files are there and theirs to give who writes, each with its true size and under the type that its content tells, and stay while the message
 * is written; together they are no more than a mail carries.
 */
async function checkAttachments(
  files: CheckedFiles,
  inputs: readonly AttachmentInput[],
  path: string,
): Promise<WrittenAttachment[]> {
  const attachments: WrittenAttachment[] = [];
  for (const { hash, name, pass } of inputs) {
    // Both are said alike: nobody learns what else the store holds.
    const size = (await files.mayCarry({ hash, ...(pass !== undefined && { pass }) }))
      ? await files.renew(hash)
      : null;
    if (size === null) throw invalid('communication-plans.attachmentMissing', path, { name });
    const type = await attachmentType(await files.read(hash));
    attachments.push({ hash, name: oneLine(name) || 'document', type, size });
  }
  const bytes = attachments.reduce((sum, { size }) => sum + size, 0);
  if (bytes > maximumAttachmentBytes) {
    throw invalid('communication-plans.attachmentsTooLarge', path, {
      bytes,
      maximum: maximumAttachmentBytes,
    });
  }
  return attachments;
}
