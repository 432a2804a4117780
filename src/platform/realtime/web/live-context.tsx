import {
  createContext,
  useContext,
  useEffect,
  useEffectEvent,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import type { LiveClient, LiveEvent, LiveState } from './live-client.ts';
import { openLiveClient } from './open-live-client.ts';

const LiveContext = createContext<LiveClient | null>(null);

interface LiveProviderProps {
  /** The id of who is signed in: nobody else's events come here. */
  person: string;
  /** Another number is another session: the page joins the live line anew, and what is on the screen stays. */
  sitting?: number;
  onSessionEnded: () => void;
  children: ReactNode;
}

/** Keeps the page on the browser's live line while somebody is signed in. */
export function LiveProvider({ person, sitting = 0, onSessionEnded, children }: LiveProviderProps) {
  const [client, setClient] = useState<LiveClient | null>(null);
  const ended = useEffectEvent(onSessionEnded);
  useEffect(() => {
    const opened = openLiveClient(person, () => ended());
    setClient(opened);
    return () => opened.close();
  }, [person, sitting]);
  if (!client) return null;
  return <LiveContext value={client}>{children}</LiveContext>;
}

/** This page's end of the live line. */
export function useLive(): LiveClient {
  const client = useContext(LiveContext);
  if (!client) throw new Error('useLive outside LiveProvider');
  return client;
}

export function useLiveState(): LiveState {
  const live = useLive();
  return useSyncExternalStore(live.onStateChange, live.state);
}

export interface LiveTopicListeners {
  /** The topic does not exist for us (any more). */
  onRefused?: () => void;
  /** Everything from now on is heard, at first and after each cut: fetch what was before. */
  onStanding?: () => void;
}

/** Hears `topic` while the component stands; null hears nothing. The handlers may change at each render. */
export function useLiveTopic(
  topic: string | null,
  onEvent: (event: LiveEvent) => void,
  { onRefused, onStanding }: LiveTopicListeners = {},
): void {
  const live = useLive();
  const heard = useEffectEvent(onEvent);
  const refused = useEffectEvent(() => onRefused?.());
  const standing = useEffectEvent(() => onStanding?.());
  useEffect(() => {
    if (topic === null) return;
    return live.subscribe(
      topic,
      (event) => heard(event),
      () => refused(),
      () => standing(),
    );
  }, [live, topic]);
}
