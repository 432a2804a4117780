import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { SetupPage, setupQuery } from '../../base/setup/web/public.ts';
import type { Session } from '../../base/users/contract/session.ts';
import { isLinkPath, LinkPage, sessionQuery, SignInPage } from '../../base/users/web/public.ts';
import { QueryView } from '../../platform/ui/web/query-view.tsx';
import { SignedIn } from './signed-in.tsx';

/** The door: first start, sign-in, or straight in. */
export function Entrance() {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const session = useQuery(sessionQuery);
  const { pathname } = useLocation();

  function signedIn(next: Session) {
    cache.setQueryData(sessionQuery.queryKey, next);
  }

  function signedOut() {
    void navigate('/');
    cache.clear();
    cache.setQueryData(sessionQuery.queryKey, null);
  }

  if (isLinkPath(pathname)) {
    return (
      <Suspense>
        <LinkPage onSignedIn={signedIn} />
      </Suspense>
    );
  }
  if (session.data) {
    return <SignedIn key={session.data.user.id} session={session.data} onSignedOut={signedOut} />;
  }
  return <QueryView query={session}>{() => <Outside onSignedIn={signedIn} />}</QueryView>;
}

/** Nobody is signed in: either there is nobody yet, or they have to say who they are. */
function Outside({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const setup = useQuery(setupQuery);
  return (
    <QueryView query={setup}>
      {({ needed }) => (
        <Suspense>
          {needed ? <SetupPage onSignedIn={onSignedIn} /> : <SignInPage onSignedIn={onSignedIn} />}
        </Suspense>
      )}
    </QueryView>
  );
}
