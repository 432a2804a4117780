import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { Session } from '../../base/users/contract/session.ts';
import {
  SessionContext,
  sessionQuery,
  signOut,
  useOwnLanguage,
  useOwnTheme,
} from '../../base/users/web/public.ts';
import { onSessionEnded } from '../../platform/http/web/api.ts';
import { withWords } from '../../platform/i18n/web/load-words.ts';
import { ModulesContext, isPresent } from '../../platform/modules/web/modules-context.ts';
import { SlotContext } from '../../platform/modules/web/slots.ts';
import { LiveProvider } from '../../platform/realtime/web/live-context.tsx';
import { whenIdle } from '../../platform/ui/web/when-idle.ts';
import { webModules } from '../web-modules.ts';
import { Shell } from './shell.tsx';

const SessionEndedModal = lazy(async () => {
  await whenIdle();
  // What it says may be needed when the server is out of reach.
  const load = () => import('./session-ended-modal.tsx');
  return { default: (await withWords('users', load)).SessionEndedModal };
});

/** Everything that needs somebody to be signed in. */
export function SignedIn({ session, onSignedOut }: { session: Session; onSignedOut: () => void }) {
  const cache = useQueryClient();
  const [ended, setEnded] = useState(false);
  /** Counts the sessions of this screen: each has a live socket of its own. */
  const [sitting, setSitting] = useState(0);
  useEffect(() => onSessionEnded(() => setEnded(true)), []);
  useOwnLanguage(session.user.language);
  useOwnTheme(session.user.theme);

  function signedInAgain(next: Session) {
    // What one person was shown is not for another.
    if (next.user.id !== session.user.id) cache.clear();
    cache.setQueryData(sessionQuery.queryKey, next);
    setEnded(false);
    setSitting((before) => before + 1);
    void cache.invalidateQueries();
  }

  async function leave() {
    // A session that ended meanwhile, or a server out of reach: one leaves this screen all the same.
    await signOut().catch(() => null);
    onSignedOut();
  }

  return (
    <SessionContext value={session}>
      <InstalledModules extensions={session.extensions}>
        <LiveProvider person={session.user.id} sitting={sitting} onSessionEnded={() => setEnded(true)}>
          <Shell onSignOut={() => void leave()} />
          <Suspense>
            <SessionEndedModal opened={ended} onSignedIn={signedInAgain} />
          </Suspense>
        </LiveProvider>
      </InstalledModules>
    </SessionContext>
  );
}

interface InstalledModulesProps {
  extensions: readonly string[];
  children: React.ReactNode;
}

/** What is installed now, and what it adds to the places others keep open. */
function InstalledModules({ extensions, children }: InstalledModulesProps) {
  const modules = useMemo(() => ({ all: webModules, installed: new Set(extensions) }), [extensions]);
  const slots = useMemo(
    () =>
      webModules
        .filter((module) => isPresent(module, modules.installed))
        .flatMap((module) => module.slots ?? []),
    [modules],
  );
  return (
    <ModulesContext value={modules}>
      <SlotContext value={slots}>{children}</SlotContext>
    </ModulesContext>
  );
}
