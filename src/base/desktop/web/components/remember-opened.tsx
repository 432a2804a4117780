import { useEffect } from 'react';
import { rememberOpened } from '../queries.ts';

/** In a client's file: notes that it was opened. Shows nothing. */
export function RememberOpened({ contactId }: { contactId: string }) {
  useEffect(() => {
    // A list of shortcuts is not worth an error on the page.
    rememberOpened(contactId).catch(() => undefined);
  }, [contactId]);
  return null;
}
