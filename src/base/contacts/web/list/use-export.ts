import { useMutation } from '@tanstack/react-query';
import { useMay } from '../../../users/web/public.ts';
import { downloadFile } from '../../../../platform/http/web/download-file.ts';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import type { ContactFilters } from '../../contract/contact-list.ts';

/** The list, or those of it that are selected, as a file for a spreadsheet; null for those who may not. */
export function useExport(filters: ContactFilters, ids: readonly string[]) {
  const may = useMay();
  const { language } = useFormat();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      downloadFile('/api/contacts/export', {
        method: 'POST',
        body: { ...filters, language, ...(ids.length > 0 && { ids }) },
      }),
  });
  if (!may('contacts.contacts.export')) return null;
  return { run: () => mutate(), isPending, error, count: ids.length };
}

export type Export = ReturnType<typeof useExport>;
