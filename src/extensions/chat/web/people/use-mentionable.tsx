import { useMemo } from 'react';
import { personName, shortName } from '../../../../base/users/web/public.ts';
import { PersonAvatar } from '../../../../platform/ui/web/person-avatar.tsx';
import type { Member } from '../../contract/conversations.ts';
import { usePeopleNames } from './use-people-names.ts';

/** The others of a discussion, to be mentioned in it: naming somebody else does not let them read it. */
export function useMentionable(members: readonly Member[]) {
  const { people, ownId } = usePeopleNames();
  return useMemo(() => {
    const inside = new Set(members.map(({ userId }) => userId));
    return people
      .filter(({ id }) => id !== ownId && inside.has(id))
      .map((person) => ({
        id: person.id,
        label: shortName(person),
        hint: personName(person),
        avatar: <PersonAvatar person={person} size={22} />,
      }));
  }, [people, ownId, members]);
}
