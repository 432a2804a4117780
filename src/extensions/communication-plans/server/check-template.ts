import { invalid } from '../../../platform/errors/contract/app-error.ts';
import { cleanText } from '../../../platform/rich-text/contract/clean-text.ts';
import type { TemplateInput } from '../contract/templates.ts';
import type { CheckedFiles } from './attachments/checked-files.ts';
import { checkMessages } from './check-messages.ts';
import { oneLine } from './content/one-line.ts';
import type { WrittenMessage } from './written-message.ts';

export interface CheckedTemplate {
  code: string;
  label: string;
  description: string;
  messages: WrittenMessage[];
}

/** A plan-type as it may be kept: a name, 1 to 10 messages. @throws AppError on the field that is wrong. */
export async function checkTemplate(
  files: CheckedFiles,
  input: TemplateInput,
  also: readonly string[],
): Promise<CheckedTemplate> {
  const label = oneLine(input.label);
  if (label === '') throw invalid('communication-plans.labelMissing', '/label');
  if (input.messages.length === 0) throw invalid('communication-plans.noMessage', '/messages');
  const messages = await checkMessages(files, input.messages, also);
  return { code: input.code, label, description: cleanText(input.description).trim(), messages };
}
