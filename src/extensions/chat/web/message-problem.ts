import { AppError } from '../../../platform/errors/contract/app-error.ts';
import {
  checkDocument,
  MESSAGE_LIMITS,
  type RichTextDocument,
} from '../../../platform/rich-text/contract/document.ts';

/** Why what is written cannot be sent, by the same check as the server's; null when it can. */
export function messageProblem(body: RichTextDocument | null): AppError | null {
  const checked = body && checkDocument(body, MESSAGE_LIMITS);
  return !checked || checked.ok ? null : new AppError(checked.code, 422, checked.data);
}
