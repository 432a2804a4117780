import { useTranslation } from 'react-i18next';
import { fieldErrorText } from '../../../../../platform/i18n/web/error-text.ts';
import { fieldsOf } from './message-errors.ts';

/** For the path of a field, such as `/startOn`: what the server refused there, in the reader's words. */
export function useFieldProblem(error: unknown): (path: string) => string | null {
  const { t } = useTranslation();
  return (path) => {
    const field = fieldsOf(error).find((refused) => refused.path === path);
    return field ? fieldErrorText(t, field) : null;
  };
}
