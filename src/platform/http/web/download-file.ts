import { AppError } from '../../errors/contract/app-error.ts';
import { refusal } from './api.ts';

export interface DownloadOptions {
  /** Default GET. */
  method?: 'GET' | 'POST';
  body?: unknown;
  /** Called with the bytes that are here, and with how many there will be where the server says it. */
  onProgress?: (bytes: number, total: number | null) => void;
  signal?: AbortSignal;
}

/**
 * Fetches a file and gives it to the browser to save, under the name that the server gives it: what an address alone
 * cannot do, because it would show a refusal as a page.
 *
 * @throws AppError with the server's code, or `platform.offline` when no answer came or it ended too early.
 */
export async function downloadFile(path: string, options: DownloadOptions = {}): Promise<void> {
  const { method = 'GET', body, onProgress, signal } = options;
  const init: RequestInit = { method, credentials: 'same-origin' };
  if (signal) init.signal = signal;
  if (body !== undefined) {
    init.headers = { 'content-type': 'application/json' };
    init.body = JSON.stringify(body);
  }
  try {
    const response = await fetch(path, init);
    if (!response.ok) throw refusal(response.status, await response.json().catch(() => null));
    save(await allBytes(response, onProgress), nameIn(response.headers.get('content-disposition')));
  } catch (cause) {
    if (cause instanceof AppError || signal?.aborted) throw cause;
    throw new AppError('platform.offline', 0);
  }
}

async function allBytes(response: Response, onProgress: DownloadOptions['onProgress']): Promise<Blob> {
  const length = response.headers.get('content-length');
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = response.body!.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value);
    bytes += read.value.length;
    onProgress?.(bytes, length === null ? null : Number(length));
  }
  return new Blob(chunks, { type: response.headers.get('content-type') ?? '' });
}

/** Of the header of RFC 6266, the name with its accents. */
function nameIn(disposition: string | null): string {
  const extended = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  return extended === undefined ? 'document' : decodeURIComponent(extended);
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
