import { lazy } from 'react';
import { withWords } from '../../../platform/i18n/web/load-words.ts';
import { linkPaths } from '../contract/links.ts';

export { SessionContext, useIsAdmin, useMay, useSession } from './session-context.tsx';
export { sessionQuery, signIn, signOut, usePeople, usePresence } from './queries.ts';
export { useChooseLanguage, useOwnLanguage } from './use-own-language.ts';
export { useChooseTheme, useOwnTheme } from './use-own-theme.ts';
export { accountPreferencesSlot, type AccountPreference } from './slots.ts';
export { useLivePresence } from './use-live-presence.ts';
export { useLivePeople } from './use-live-people.ts';
export { personName, shortName } from './person-name.ts';
export { activePeople } from './active-people.ts';
export { leavingSlot, type LeavingNote } from './leaving-slot.ts';
export { peopleGroups, type PeopleGroups } from './people-groups.ts';
export { PersonProfileModal } from './profile/person-profile-modal.tsx';

/** Fetches the form before it is shown: it may be wanted when the server has no longer this version of it. */
export const loadSignInForm = async () => ({
  default: (await withWords('users', () => import('./components/sign-in-form.tsx'))).SignInForm,
});

export const SignInForm = lazy(loadSignInForm);

/** Fetched only where nobody is signed in. */
export const SignInPage = lazy(async () => ({
  default: (await withWords('users', () => import('./pages/sign-in-page.tsx'))).SignInPage,
}));

/** Fetched only where somebody follows an invitation or a reset link. */
export const LinkPage = lazy(async () => ({
  default: (await withWords('users', () => import('./pages/link-page.tsx'))).LinkPage,
}));

/** The addresses of invitations and reset links, which open whoever is signed in. */
export const isLinkPath = (pathname: string): boolean => Object.values<string>(linkPaths).includes(pathname);
