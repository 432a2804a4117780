import { AppError, type FieldError } from '../../../platform/errors/contract/app-error.ts';

/** Refuses what has errors, all of them at once: the first gives the answer its code. */
export function refuseErrors(errors: readonly FieldError[]): void {
  const [first] = errors;
  if (first) throw new AppError(first.rule, 422, first.params, [...errors]);
}
