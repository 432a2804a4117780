import { invalid } from '../../../platform/errors/contract/app-error.ts';
import { variableProblem } from '../contract/find-variables.ts';

/**
 * Refuses a text with a name that does not exist (with the one that was meant, if any is near) or that is left open.
 * `also` are names that exist in this text beside those of every message.
 */
export function checkVariables(text: string, path: string, also: readonly string[] = []): void {
  const problem = variableProblem(text, also);
  if (!problem) return;
  const { code, ...data } = problem;
  const known = 'suggestion' in data && data.suggestion === null ? 'unknownVariableAtAll' : code;
  throw invalid(`communication-plans.${known}`, path, data);
}
