import { openHttpLine } from './http-line.ts';

export interface RequestsTask {
  port: number;
  /** Sent one after the other. */
  requests: string[];
}

export interface RequestsResult {
  latenciesMs: number[];
  /** The longest answer. */
  bytes: number;
}

/** Sends requests one by one over one line, as one browser would. */
export async function sendRequests({ port, requests }: RequestsTask): Promise<RequestsResult> {
  const line = openHttpLine(port);
  const latenciesMs: number[] = [];
  let bytes = 0;
  for (const request of requests) {
    const start = performance.now();
    bytes = Math.max(bytes, await line.send(request));
    latenciesMs.push(performance.now() - start);
  }
  line.close();
  return { latenciesMs, bytes };
}
