import { useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { uploadFile } from '../../../../platform/http/web/upload-file.ts';
import { randomId } from '../../../../platform/runtime/web/random-id.ts';
import { useSession } from '../../../../base/users/web/public.ts';
import type { LiveClient } from '../../../../platform/realtime/web/live-client.ts';
import { useLive } from '../../../../platform/realtime/web/live-context.tsx';
import { noticeTopic } from '../../contract/events.ts';
import type { Message, UploadedFile } from '../../contract/messages.ts';
import { createDrafts, type Drafts } from '../composer/drafts.ts';
import { createUploads, isOnItsWay, type Uploads } from '../files/uploads.ts';
import { startChatSync, type ChatSync } from './chat-sync.ts';
import { createOutbox, type Outbox } from '../outbox/outbox.ts';
import { noticeKey, preferencesKey } from '../preferences.ts';
import { postMessage, resume } from '../queries.ts';
import { sendInTurn } from '../outbox/send-in-turn.ts';
import type { Unsent } from '../outbox/unsent.ts';
import { openUnsentStore } from '../outbox/unsent-store.ts';

/** What keeps the chat true on this page, one for all that shows it: page, widget and sign in the menu bar. */
export interface ChatEngine {
  sync: ChatSync;
  outbox: Outbox;
  drafts: Drafts;
  uploads: Uploads;
  /** Calls `listener` for each message of this page that the server acknowledges. */
  onSent(listener: (message: Message, unsent: Unsent) => void): () => void;
  stop(): void;
}

function startChatEngine(live: LiveClient, cache: QueryClient, ownId: string): ChatEngine {
  const listeners = new Set<(message: Message, unsent: Unsent) => void>();
  const store = openUnsentStore(ownId);
  const drafts = createDrafts(window.localStorage, ownId);
  const uploads = startUploads(drafts);
  const onComplete = (ids: readonly string[]) => {
    drafts.keepOnly(ids);
    uploads.keepOnly(ids);
  };
  const sync = startChatSync({ live, cache, ownId, resume, onComplete });
  const outbox = createOutbox({
    store,
    inTurn: sendInTurn(`miaou.chat.send.${ownId}`),
    send: postMessage,
    onSent(posted, unsent) {
      sync.posted(posted);
      for (const listener of [...listeners]) listener(posted.message, unsent);
    },
  });
  const readAgain = (queryKey: QueryKey) =>
    void cache.invalidateQueries({ queryKey }, { cancelRefetch: false });
  const leaveNotice = live.subscribe(noticeTopic, () => readAgain(noticeKey));
  const leaveLive = live.onResume(() => {
    outbox.flush();
    // Chosen or read on another device while there was no line: the discussions have their resuming, these have not.
    for (const queryKey of [preferencesKey, noticeKey]) readAgain(queryKey);
  });
  return {
    sync,
    outbox,
    drafts,
    uploads,
    onSent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      leaveNotice();
      leaveLive();
      outbox.close();
      uploads.stop();
      store.close();
      sync.stop();
    },
  };
}

/** What has arrived joins the draft it was chosen for; the page is not left unasked while something is on its way. */
function startUploads(drafts: Drafts): Uploads {
  const uploads = createUploads({
    newKey: randomId,
    async send(file, signal, onProgress) {
      const path = '/api/chat/files';
      return (await uploadFile<UploadedFile>(path, file, file.name, { signal, onProgress })).file;
    },
    onSent: (conversationId, join) =>
      drafts.change(conversationId, (before) => ({ ...before, files: join(before.files) })),
  });
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  uploads.subscribe(() => {
    if (uploads.list().some(isOnItsWay)) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  });
  return uploads;
}

interface Shared {
  engine: ChatEngine;
  users: number;
}

/** One engine for each live socket, that is for each sign-in, however many parts of the screen use it. */
const engines = new WeakMap<LiveClient, Shared>();

function acquire(live: LiveClient, cache: QueryClient, ownId: string): ChatEngine {
  const shared = engines.get(live) ?? { engine: startChatEngine(live, cache, ownId), users: 0 };
  shared.users += 1;
  engines.set(live, shared);
  return shared.engine;
}

function release(live: LiveClient): void {
  const shared = engines.get(live);
  if (!shared) return;
  shared.users -= 1;
  if (shared.users > 0) return;
  engines.delete(live);
  shared.engine.stop();
}

const EngineContext = createContext<ChatEngine | null>(null);

/** Keeps the chat true while its children stand. */
export function ChatEngineProvider({ children }: { children: ReactNode }) {
  const live = useLive();
  const cache = useQueryClient();
  const ownId = useSession().user.id;
  const [engine, setEngine] = useState<ChatEngine | null>(null);
  useEffect(() => {
    setEngine(acquire(live, cache, ownId));
    return () => release(live);
  }, [live, cache, ownId]);
  if (!engine) return null;
  return <EngineContext value={engine}>{children}</EngineContext>;
}

export function useChatEngine(): ChatEngine {
  const engine = useContext(EngineContext);
  if (!engine) throw new Error('useChatEngine outside ChatEngineProvider');
  return engine;
}
