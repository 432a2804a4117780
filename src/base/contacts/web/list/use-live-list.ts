import { useQueryClient } from '@tanstack/react-query';
import { useLiveTopic } from '../../../../platform/realtime/web/live-context.tsx';
import { contactFieldsTopic, contactListTopic } from '../../contract/events.ts';
import { filterChoicesQuery } from './list-queries.ts';

/** Keeps the list and what it can be narrowed to true while it is open, whoever changes a contact. */
export function useLiveList(): void {
  const cache = useQueryClient();
  const refresh = () => void cache.invalidateQueries({ queryKey: ['contacts', 'list'] });
  useLiveTopic(contactListTopic, refresh, { onStanding: refresh });
  useLiveTopic(
    contactFieldsTopic,
    () => void cache.invalidateQueries({ queryKey: filterChoicesQuery().queryKey }),
  );
}
