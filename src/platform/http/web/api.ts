import { AppError, type ErrorBody } from '../../errors/contract/app-error.ts';
import { awaitWords } from '../../i18n/web/load-words.ts';

const listeners = new Set<() => void>();

/** Calls `listener` when the server says that the session has ended. Returns the way to stop. */
export function onSessionEnded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Calls the server and returns its JSON (null for 204).
 *
 * @throws AppError with the server's code, or `platform.offline` when no answer came.
 */
async function request<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const init: RequestInit = { method, credentials: 'same-origin', headers: { accept: 'application/json' } };
  if (signal) init.signal = signal;
  if (body instanceof FormData) {
    // The browser writes the content type, with the boundary that it chose.
    init.body = body;
  } else if (body !== undefined) {
    init.headers = { ...init.headers, 'content-type': 'application/json' };
    init.body = JSON.stringify(body);
  }
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new AppError('platform.offline', 0);
  }
  if (response.ok) return (response.status === 204 ? null : await response.json()) as T;
  const refused = refusal(response.status, await response.json().catch(() => null));
  // Whoever catches it says it at once.
  await awaitWords(refused.code.slice(0, refused.code.indexOf('.')));
  throw refused;
}

/** What the server refused, as an error; whoever waits for the end of the session is told of it. */
export function refusal(status: number, body: unknown): AppError {
  const { error } = errorOf(status, body);
  if (error.code === 'platform.signInRequired') for (const listener of listeners) listener();
  return new AppError(error.code, status, error.data, error.fields);
}

/** A proxy may answer in place of the server, with a page of its own. */
function errorOf(status: number, body: unknown): ErrorBody {
  if (typeof body === 'object' && body !== null && 'error' in body) return body as ErrorBody;
  return { error: { code: 'platform.unreachable', data: { status }, fields: [] } };
}

export const api = {
  get: <T>(path: string, signal?: AbortSignal) => request<T>('GET', path, undefined, signal),
  post: <T>(path: string, body: unknown = {}, signal?: AbortSignal) => request<T>('POST', path, body, signal),
  put: <T>(path: string, body: unknown) => request<T>('PUT', path, body),
  patch: <T>(path: string, body: unknown) => request<T>('PATCH', path, body),
  delete: <T>(path: string) => request<T>('DELETE', path),
  /** Sends one file as the field `file` of a form. */
  upload: <T>(path: string, file: File) => {
    const form = new FormData();
    form.set('file', file, file.name);
    return request<T>('POST', path, form);
  },
};
