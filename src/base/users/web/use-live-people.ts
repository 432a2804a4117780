import { useQueryClient } from '@tanstack/react-query';
import { useLiveTopic } from '../../../platform/realtime/web/live-context.tsx';
import { peopleTopic, personChanged, type Person } from '../contract/people.ts';
import { followPerson } from './follow-person.ts';
import { peopleQuery } from './queries.ts';

/** Shows each new nickname and picture at once, one's own included. Used once, by the shell. */
export function useLivePeople(): void {
  const cache = useQueryClient();

  async function catchUp() {
    const people = await cache.fetchQuery({ ...peopleQuery, staleTime: 0 });
    for (const person of people) followPerson(cache, person);
  }

  useLiveTopic(
    peopleTopic,
    ({ event, data }) => {
      if (event === personChanged) followPerson(cache, data as Person);
    },
    // Out of reach again: the next time it stands it is asked anew.
    { onStanding: () => void catchUp().catch(() => undefined) },
  );
}
