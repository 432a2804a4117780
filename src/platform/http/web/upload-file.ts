import { AppError } from '../../errors/contract/app-error.ts';
import { refusal } from './api.ts';

export interface UploadOptions {
  /** Default POST. */
  method?: 'POST' | 'PUT';
  /** Called with the part that has left, from 0 to 1; at 1 the server is still reading what it received. */
  onProgress?: (part: number) => void;
  signal?: AbortSignal;
}

/**
 * Sends one file as the field `file` of a form, and returns the server's JSON (null for 204). As `api.upload`, and
 * tells how far it is, which `fetch` cannot.
 *
 * @throws AppError with the server's code, or `platform.offline` when no answer came; the signal's reason once aborted.
 */
export function uploadFile<T>(
  path: string,
  file: Blob,
  name: string,
  options: UploadOptions = {},
): Promise<T> {
  const { method = 'POST', onProgress, signal } = options;
  return new Promise<T>((resolve, reject) => {
    signal?.throwIfAborted();
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    signal?.addEventListener('abort', abort);
    request.addEventListener('loadend', () => signal?.removeEventListener('abort', abort));
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress?.(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('load', () => answer<T>(request, resolve, reject));
    request.addEventListener('error', () => reject(new AppError('platform.offline', 0)));
    request.addEventListener('abort', () => reject(signal?.reason as Error));
    request.open(method, path);
    request.setRequestHeader('accept', 'application/json');
    request.send(formWith(file, name));
  });
}

function formWith(file: Blob, name: string): FormData {
  const form = new FormData();
  form.set('file', file, name);
  return form;
}

function answer<T>(
  request: XMLHttpRequest,
  resolve: (body: T) => void,
  reject: (error: AppError) => void,
): void {
  const { status, responseText } = request;
  if (status === 204) resolve(null as T);
  else if (status >= 200 && status < 300) resolve(JSON.parse(responseText) as T);
  else reject(refusal(status, parsed(responseText)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
