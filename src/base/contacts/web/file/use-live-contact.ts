import { useQueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '../../../../platform/realtime/web/live-client.ts';
import { useLiveTopic } from '../../../../platform/realtime/web/live-context.tsx';
import {
  contactFieldsTopic,
  contactListTopic,
  contactTopic,
  type ContactsChanged,
} from '../../contract/events.ts';
import { contactFieldsQuery, contactQuery } from '../queries.ts';

/** Keeps the file of one contact true while it is open, whoever changes it. */
export function useLiveContact(id: string): void {
  const cache = useQueryClient();
  const refresh = () => {
    void cache.invalidateQueries({ queryKey: contactQuery(id).queryKey });
    void cache.invalidateQueries({ queryKey: ['contacts', 'acts', id] });
  };
  useLiveTopic(contactTopic(id), refresh, { onStanding: refresh });
  // So many at once that each is not told: this one may be among them.
  useLiveTopic(contactListTopic, ({ data }: LiveEvent) => {
    if ((data as ContactsChanged).ids === null) refresh();
  });
}

/** Keeps the company's own fields and the categories true while something shows them. */
export function useLiveFields(): void {
  const cache = useQueryClient();
  const refresh = () => void cache.invalidateQueries({ queryKey: contactFieldsQuery.queryKey });
  useLiveTopic(contactFieldsTopic, refresh, { onStanding: refresh });
}
