import { useCallback, useMemo, useState } from 'react';
import type { VariablesQuery } from '../../../contract/variables.ts';

/** The client for whom a text is looked at while it is written; nobody at first. */
export interface SampleClient {
  contactId: string | null;
  orderId: string | null;
  chooseContact: (contactId: string | null) => void;
  chooseOrder: (orderId: string | null) => void;
  /** Null while nobody is chosen. */
  about: VariablesQuery | null;
}

export function useSampleClient(): SampleClient {
  const [contactId, setContactId] = useState<string | null>(null);
  const [orderId, setOrderId] = useState<string | null>(null);
  const about = useMemo(
    () => (contactId === null ? null : { contactId, ...(orderId !== null && { orderId }) }),
    [contactId, orderId],
  );
  const chooseContact = useCallback((chosen: string | null) => {
    setContactId(chosen);
    setOrderId(null);
  }, []);
  return { contactId, orderId, chooseContact, chooseOrder: setOrderId, about };
}
