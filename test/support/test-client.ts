import { WebSocket } from 'ws';
import type { ErrorBody } from '../../src/platform/errors/contract/app-error.ts';
import type { ClientFrame, ServerFrame } from '../../src/platform/realtime/contract/frames.ts';

/** The answer to a request, whatever its status. */
export interface Answer<T = unknown> {
  status: number;
  headers: Headers;
  body: T;
  /** Of an error answer. */
  error: ErrorBody['error'];
}

/** A browser without a screen: keeps its cookie, calls the HTTP interface, listens on the live socket. */
export interface TestClient {
  /** Any request; never throws for a status. `body` text is sent as it is, anything else as JSON. */
  request<T = unknown>(
    method: string,
    path: string,
    body?: unknown,
    headers?: HeadersInit,
  ): Promise<Answer<T>>;
  /** These throw when the status is not 2xx, and answer the body. */
  get<T = any>(path: string): Promise<T>;
  post<T = any>(path: string, body?: unknown): Promise<T>;
  put<T = any>(path: string, body?: unknown): Promise<T>;
  delete<T = any>(path: string): Promise<T>;
  /** Opens the live socket. */
  live(): Promise<TestSocket>;
  cookie(): string;
}

export interface TestSocket {
  frames: ServerFrame[];
  send(frame: ClientFrame): void;
  sendRaw(text: string): void;
  /** Subscribes and waits for the answer; resolves to the topics that were refused. */
  subscribe(...topics: string[]): Promise<string[]>;
  /** The first frame, past or to come within two seconds, that `matches`. */
  next<F extends ServerFrame = ServerFrame>(matches: (frame: ServerFrame) => boolean): Promise<F>;
  /** The first such event of a topic. */
  event<T = any>(topic: string, event: string): Promise<T>;
  closed: Promise<number>;
  close(): void;
}

const patienceMs = 5000;

/** `cookie`: of a browser that is signed in already. */
export function createTestClient(url: string, cookie = ''): TestClient {
  async function request<T>(method: string, path: string, body?: unknown, headers: HeadersInit = {}) {
    const all = new Headers(headers);
    if (cookie) all.set('cookie', cookie);
    const init: RequestInit = { method, headers: all, redirect: 'manual' };
    if (body !== undefined) {
      if (!all.has('content-type')) all.set('content-type', 'application/json');
      init.body = typeof body === 'string' ? body : JSON.stringify(body);
    }
    const response = await fetch(url + path, init);
    for (const set of response.headers.getSetCookie()) cookie = set.split(';', 1)[0]!;
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('application/json') ?? false;
    const parsed = (isJson && text !== '' ? JSON.parse(text) : text) as T;
    const { error } = (isJson && text !== '' ? parsed : {}) as Partial<ErrorBody>;
    const noError = { code: '', data: {}, fields: [] };
    return { status: response.status, headers: response.headers, body: parsed, error: error ?? noError };
  }

  async function succeed<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await request<T>(method, path, body);
    if (answer.status < 300) return answer.body;
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }

  return {
    request,
    get: (path) => succeed('GET', path),
    post: (path, body = {}) => succeed('POST', path, body),
    put: (path, body = {}) => succeed('PUT', path, body),
    delete: (path) => succeed('DELETE', path),
    live: () => openSocket(url, cookie),
    cookie: () => cookie,
  };
}

async function openSocket(url: string, cookie: string): Promise<TestSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/live`, { headers: { cookie } });
  const frames: ServerFrame[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data: Buffer) => {
    frames.push(JSON.parse(data.toString('utf8')) as ServerFrame);
    for (const look of [...waiting]) look();
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise<void>((resolve, reject) => {
    socket.on('open', resolve);
    socket.on('error', reject);
  });

  function next<F extends ServerFrame>(matches: (frame: ServerFrame) => boolean): Promise<F> {
    return new Promise<F>((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(look);
        reject(new Error(`no such frame among ${JSON.stringify(frames)}`));
      }, patienceMs);
      const look = () => {
        const found = frames.find(matches);
        if (!found) return;
        clearTimeout(timer);
        waiting.delete(look);
        resolve(found as F);
      };
      waiting.add(look);
      look();
    });
  }

  const send = (frame: ClientFrame) => socket.send(JSON.stringify(frame));
  return {
    frames,
    closed,
    send,
    sendRaw: (text) => socket.send(text),
    async subscribe(...topics) {
      const heard = frames.length;
      send({ type: 'subscribe', topics });
      const answered = () =>
        frames
          .slice(heard)
          .filter((frame) => frame.type === 'subscribed' || frame.type === 'refused')
          .flatMap((frame) => frame.topics);
      await next(() => topics.every((topic) => answered().includes(topic)));
      return frames.slice(heard).flatMap((frame) => (frame.type === 'refused' ? frame.topics : []));
    },
    next,
    async event(topic, event) {
      const frame = await next(
        (candidate) => candidate.type === 'event' && candidate.topic === topic && candidate.event === event,
      );
      return (frame as { data: any }).data;
    },
    close: () => socket.close(),
  };
}
