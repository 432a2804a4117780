import { lazy } from 'react';

export { SessionContext, useIsAdmin, useSession } from './session-context.tsx';
export { sessionQuery, signIn, signOut, usePeople, usePresence } from './queries.ts';
export { useChooseLanguage, useOwnLanguage } from './use-own-language.ts';
export { useLivePresence } from './use-live-presence.ts';
export { useLivePeople } from './use-live-people.ts';
export { personName, shortName } from './person-name.ts';
export { peopleGroups, type PeopleGroups } from './people-groups.ts';
export { PersonProfileModal } from './profile/person-profile-modal.tsx';
export { SignInForm } from './components/sign-in-form.tsx';

/** Fetched only where nobody is signed in. */
export const SignInPage = lazy(async () => ({
  default: (await import('./pages/sign-in-page.tsx')).SignInPage,
}));
