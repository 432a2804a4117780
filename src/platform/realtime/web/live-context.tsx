import {
  createContext,
  useContext,
  useEffect,
  useEffectEvent,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { createLiveClient } from './create-live-client.ts';
import type { LiveClient, LiveEvent, LiveState } from './live-client.ts';

const LiveContext = createContext<LiveClient | null>(null);

/** The address of the live socket of the server that served this page. */
export function liveUrl(location: Pick<Location, 'protocol' | 'host'>): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/live`;
}

interface LiveProviderProps {
  /** Another number is another session: its socket is opened anew, and what is on the screen stays. */
  sitting?: number;
  onSessionEnded: () => void;
  children: ReactNode;
}

/** Keeps one live socket open while somebody is signed in. */
export function LiveProvider({ sitting = 0, onSessionEnded, children }: LiveProviderProps) {
  const [client, setClient] = useState<LiveClient | null>(null);
  const ended = useEffectEvent(onSessionEnded);
  useEffect(() => {
    const opened = createLiveClient(liveUrl(window.location), { onSessionEnded: () => ended() });
    setClient(opened);
    return () => opened.close();
  }, [sitting]);
  if (!client) return null;
  return <LiveContext value={client}>{children}</LiveContext>;
}

/** The live socket of this page. */
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
