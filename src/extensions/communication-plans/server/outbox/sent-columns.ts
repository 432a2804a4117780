import type { MessageRow } from '../tables.ts';

/** What the row says of a mail that has left. */
export const sentColumns = (subject: string, to: string) =>
  ({
    ...{ state: 'sent', sent_subject: subject, sent_to: to, composed: null },
    ...{ retry_at: null, retry_until: null },
  }) satisfies Partial<MessageRow>;
