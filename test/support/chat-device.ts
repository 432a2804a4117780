import { AsyncLocalStorage } from 'node:async_hooks';
import { CancelledError, QueryClient } from '@tanstack/react-query';
import { WebSocket } from 'ws';
import type { Conversation, ConversationList } from '../../src/extensions/chat/contract/conversations.ts';
import type { MessagePage } from '../../src/extensions/chat/contract/messages.ts';
import type { Resume, Resumed } from '../../src/extensions/chat/contract/resume.ts';
import { startChatSync, type ChatSync } from '../../src/extensions/chat/web/sync/chat-sync.ts';
import type { Log } from '../../src/extensions/chat/web/sync/conversation-log.ts';
import { holdLife } from '../../src/extensions/chat/web/sync/held-life.ts';
import { conversationsKey, loadOlder, logKey, logQuery } from '../../src/extensions/chat/web/queries.ts';
import { AppError } from '../../src/platform/errors/contract/app-error.ts';
import { createLiveClient, type LiveSocket } from '../../src/platform/realtime/web/create-live-client.ts';
import type { TestClient } from './test-client.ts';

/** A browser without a screen: the web side's own keeping of the chat, on a real server and a real socket. */
export interface ChatDevice {
  sync: ChatSync;
  held(): Conversation[];
  log(id: string): Log | undefined;
  /** Shows a conversation: reads its newest page, which is kept true from then on. */
  open(id: string): Promise<void>;
  /** Reads the page before what is shown. */
  older(id: string): Promise<void>;
  /** The line dies without a word; the device comes back by itself, unless it is away. */
  cut(): void;
  /** Cuts the line and keeps it cut until `comeBack`. */
  goAway(): void;
  comeBack(): void;
  close(): void;
}

export interface DeviceOptions {
  /** `http://127.0.0.1:<port>` */
  url: string;
  client: TestClient;
  ownId: string;
  /** Sees each frame as it arrives; false: the device does not. */
  onFrame?: (text: string) => boolean;
  /** How long a frame is on its way: what the device asks for itself is then answered first. */
  lagMs?: number;
  /** What resuming brings, as the device takes it. */
  onResumed?: (resumed: Resumed) => Resumed;
}

const readList = (client: TestClient) => client.get<ConversationList>('/api/chat/conversations');
export const listOf = async (client: TestClient): Promise<Conversation[]> =>
  (await readList(client)).conversations;

export async function pageOf(client: TestClient, id: string): Promise<Log> {
  const { messages, hasOlder } = await client.get<MessagePage>(`/api/chat/conversations/${id}/messages`);
  return { messages, hasOlder };
}

/** Draws that make the waiting before a reconnection short: nobody looks at the spinner here. */
const impatient = () => -0.9;

/** Resolves once it hears all that its person may hear. */
export async function openChatDevice(options: DeviceOptions): Promise<ChatDevice> {
  const { url, client, ownId, onResumed = (resumed) => resumed } = options;
  const cache = new QueryClient();
  let line: Line | undefined;
  let isAway = false;
  const openSocket = (address: string) => {
    line = openLine(address, client.cookie(), options);
    if (isAway) line.cut();
    return line;
  };
  const { life, conversations } = await readList(client);
  holdLife(cache, life);
  cache.setQueryData(conversationsKey, conversations);
  const live = createLiveClient(`${url.replace('http', 'ws')}/api/live`, { openSocket, random: impatient });
  const resume = async (seen: Resume) => onResumed(await client.post<Resumed>('/api/chat/resume', seen));
  const sync = startChatSync({ live, cache, ownId, resume, onComplete: () => undefined });
  await new Promise<void>((resolve) => live.onResume(resolve));
  return {
    sync,
    held: () => cache.getQueryData<Conversation[]>(conversationsKey)!,
    log: (id) => cache.getQueryData<Log>(logKey(id)),
    open: (id) => reading(client, () => cache.fetchQuery(logQuery(cache, id))),
    older: (id) => reading(client, () => loadOlder(cache, id)),
    cut: () => line?.cut(),
    goAway() {
      isAway = true;
      line?.cut();
    },
    comeBack() {
      isAway = false;
    },
    close() {
      sync.stop();
      live.close();
      line?.cut();
      cache.clear();
    },
  };
}

/** Whose browser it is that asks at present: here several of them share what a page calls `fetch`. */
const asking = new AsyncLocalStorage<TestClient>();
const fetchElsewhere = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const client = asking.getStore();
  if (!client || typeof input !== 'string' || !input.startsWith('/')) return fetchElsewhere(input, init);
  const { status, body } = await asking.exit(() => client.request(init?.method ?? 'GET', input));
  return new Response(status === 204 ? null : JSON.stringify(body), { status });
};

/** Reads as the page does, which shows that it could not, or lets go of what is not theirs any more. */
async function reading(client: TestClient, read: () => Promise<unknown>): Promise<void> {
  try {
    await asking.run(client, read);
  } catch (error) {
    const isGone = error instanceof AppError && [0, 404].includes(error.status);
    if (!isGone && !(error instanceof CancelledError)) throw error;
  }
}

type Line = LiveSocket & { cut(): void };

function openLine(
  address: string,
  cookie: string,
  { onFrame = () => true, lagMs = 0 }: Pick<DeviceOptions, 'onFrame' | 'lagMs'>,
): Line {
  const socket = new WebSocket(address, { headers: { cookie } });
  const line: Line = {
    onopen: null,
    onmessage: null,
    onclose: null,
    send: (text) => socket.send(text),
    close: (code) => socket.close(code),
    cut: () => socket.terminate(),
  };
  // Timers of one length end in the order in which they were set.
  const arrive = (text: string) => {
    if (lagMs === 0) line.onmessage?.({ data: text });
    else setTimeout(() => line.onmessage?.({ data: text }), lagMs);
  };
  socket.on('error', () => undefined);
  socket.on('open', () => line.onopen?.());
  socket.on('close', (code) => line.onclose?.({ code }));
  socket.on('message', (data: Buffer) => {
    const text = data.toString('utf8');
    if (onFrame(text)) arrive(text);
  });
  return line;
}

/** A newest page as one loads it now, cut to what a page holds. */
export const asPage = (log: Log, page: Log): Log => {
  const first = page.messages[0]?.seq ?? 0;
  return { messages: log.messages.filter(({ seq }) => seq >= first), hasOlder: page.hasOlder };
};
