import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { civilities } from '../../contract/civilities.ts';
import type { ContactFields } from '../../contract/custom-fields.ts';
import type { DraftField } from './contact-draft.ts';

/** How the fields of a contact are called, and how their values read. */
export function useDraftWords(known: ContactFields | undefined) {
  const { t } = useTranslation('contacts');
  const format = useFormat();

  const labelOf = (field: DraftField, customId: string | null): string =>
    customId === null
      ? t(`form.fields.${field}`)
      : (known?.fields.find(({ id }) => id === customId)?.label ?? customId);

  function textOf(field: DraftField, value: unknown): string {
    if (value === '' || (Array.isArray(value) && value.length === 0)) return t('conflict.empty');
    if (field === 'group') return t(`group.${value as 'client'}`);
    if (field === 'civility') return civilities.find(({ code }) => code === value)?.long ?? String(value);
    if (field === 'marketingConsentAt' || field === 'marketingOpposedAt') {
      return format.civilDateInFigures(value as string);
    }
    if (field === 'categoryIds') return (value as string[]).map(nameOfCategory).join(', ');
    if (!Array.isArray(value)) return String(value);
    return (value as { label: string; address?: string; number?: string }[])
      .map(({ label, address, number }) => [label, address ?? number].filter(Boolean).join(' '))
      .join('\n');
  }

  const nameOfCategory = (id: string) => known?.categories.find((one) => one.id === id)?.name ?? id;

  return { labelOf, textOf };
}
