import { useQueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '../../../platform/realtime/web/live-client.ts';
import { useLiveTopic } from '../../../platform/realtime/web/live-context.tsx';
import {
  contactTopic,
  mailArchived,
  mailboxTopic,
  mailRead,
  mailReceived,
  type MailArchived,
  type MailRead,
  type MailReceived,
} from '../contract/events.ts';
import { applyArchived, applyRead, applyReceived } from './apply-event.ts';
import { clientMailsKey, clientMailsQuery, mailboxKey, mailboxQuery } from './queries.ts';

/** Keeps the list of the built-in mailbox true while it is shown. */
export function useLiveMailbox(): void {
  const cache = useQueryClient();
  function apply({ event, data }: LiveEvent) {
    cache.setQueryData(mailboxQuery.queryKey, (cached) => {
      if (!cached) return cached;
      if (event === mailReceived) return applyReceived(cached, data as MailReceived);
      return event === mailRead ? applyRead(cached, data as MailRead) : cached;
    });
  }
  const onStanding = () => void cache.invalidateQueries({ queryKey: mailboxKey });
  useLiveTopic(mailboxTopic, apply, { onStanding });
}

/** Keeps the mails of one client's file true while they are shown. */
export function useLiveClientMails(contactId: string): void {
  const cache = useQueryClient();
  function apply({ event, data }: LiveEvent) {
    if (event !== mailArchived) return;
    cache.setQueryData(clientMailsQuery(contactId).queryKey, (cached) =>
      cached ? applyArchived(cached, data as MailArchived) : cached,
    );
  }
  const onStanding = () => void cache.invalidateQueries({ queryKey: clientMailsKey(contactId) });
  useLiveTopic(contactTopic(contactId), apply, { onStanding });
}
