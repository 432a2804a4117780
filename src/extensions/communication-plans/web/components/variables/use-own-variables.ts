import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { contactFieldsQuery } from '../../../../../base/contacts/web/public.ts';

/** A variable that the company has made itself, with what it means. */
export interface OwnVariable {
  name: string;
  label: string;
  /** Offered no more; what is written with it goes on. */
  isArchived: boolean;
}

const none: readonly OwnVariable[] = [];

/** The variables of the company's own fields of contacts. The list stays the same as long as they do. */
export function useOwnVariables(): readonly OwnVariable[] {
  const { data } = useQuery(contactFieldsQuery);
  return useMemo(
    () =>
      data?.fields.map(({ variable, label, archivedAt }) => ({
        name: variable,
        label,
        isArchived: archivedAt !== null,
      })) ?? none,
    [data],
  );
}
