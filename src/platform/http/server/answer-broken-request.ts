import type { Socket } from 'node:net';
import { AppError } from '../../errors/contract/app-error.ts';
import { errorBody } from './errors.ts';

/** What Node's parser says of what is no request, as a status; everything else is 400. */
const statuses: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** Answers bytes that are no request of HTTP, or that do not end, in the words of all other refusals; then hangs up. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = statuses[error.code ?? ''] ?? '400 Bad Request';
  const body = JSON.stringify(errorBody(new AppError('platform.malformedRequest', Number.parseInt(status))));
  const head = [
    `HTTP/1.1 ${status}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroy(error);
}
