/** What an error may tell the reader: values for the sentence in `locales/`, never prose. */
export type ErrorData = Record<string, unknown>;

/** One refused field: where it was typed (JSON pointer), which rule, and the rule's own values. */
export interface FieldError {
  path: string;
  rule: string;
  params: ErrorData;
}

/**
 * An error meant for a reader. `code` is `<namespace>.<reason>`: the web side shows
 * `errors.<reason>` of that namespace, filled with `data`.
 */
export class AppError extends Error {
  readonly code: string;
  readonly status: number;
  readonly data: ErrorData;
  readonly fields: FieldError[];

  constructor(code: string, status: number, data: ErrorData = {}, fields: FieldError[] = []) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.status = status;
    this.data = data;
    this.fields = fields;
  }
}

/** What does not exist, and what this person may not see: one answer, so that nobody can tell which. */
export const notFound = (code = 'platform.notFound') => new AppError(code, 404);

/** A value that is well formed but wrong here; `path` is the field it belongs to, for instance `/name`. */
export const invalid = (code: string, path?: string, data: ErrorData = {}) =>
  new AppError(code, 422, data, path === undefined ? [] : [{ path, rule: code, params: data }]);

/** The state of the world does not allow it (already sent, already taken, archived). */
export const conflict = (code: string, data: ErrorData = {}) => new AppError(code, 409, data);

export const forbidden = (code = 'platform.forbidden') => new AppError(code, 403);

/** The shape of every error answer of the HTTP interface. */
export interface ErrorBody {
  error: { code: string; data: ErrorData; fields: FieldError[] };
}
