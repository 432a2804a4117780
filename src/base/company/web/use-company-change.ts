import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Company } from '../contract/company.ts';
import { companyQuery } from './queries.ts';

/** Changes the company and shows it at once. What is refused is shown where it was asked. */
export function useCompanyChange<Given>(call: (given: Given) => Promise<Company>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: call,
    onSuccess: (company) => client.setQueryData(companyQuery.queryKey, company),
  });
}
