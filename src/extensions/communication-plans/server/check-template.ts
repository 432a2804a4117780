import { invalid } from '../../../platform/errors/contract/app-error.ts';
import type { Files } from '../../../platform/files/server/files.ts';
import type { TemplateInput } from '../contract/templates.ts';
import { checkMessages } from './check-messages.ts';
import type { WrittenMessage } from './written-message.ts';

/** The messages of a plan-type: 1 to 10 of them. @throws AppError on the field that is wrong. */
export function checkTemplate(files: Pick<Files, 'read'>, input: TemplateInput): Promise<WrittenMessage[]> {
  if (input.messages.length === 0) throw invalid('communication-plans.noMessage', '/messages');
  return checkMessages(files, input.messages);
}
