import { MultiSelect, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CivilDateField } from '../../../../platform/ui/web/civil-date-field.tsx';
import type { ContactFields, CustomField } from '../../contract/custom-fields.ts';
import { contactFieldsQuery } from '../queries.ts';
import { FormSection } from '../components/form-section.tsx';
import type { ContactForm } from './use-contact-form.ts';

/** The categories and the company's own fields; nothing where it has none. */
export function MoreFields({ form }: { form: ContactForm }) {
  const { data } = useQuery(contactFieldsQuery);
  const { t } = useTranslation('contacts');
  if (!data) return null;
  const fields = data.fields.filter(({ archivedAt }) => archivedAt === null);
  const hasCategories = offered(data, form).length > 0;
  if (fields.length === 0 && !hasCategories) return null;
  return (
    <FormSection title={t('form.more')}>
      {hasCategories && <Categories form={form} known={data} />}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {fields.map((field) => (
          <CustomInput key={field.id} form={form} field={field} />
        ))}
      </SimpleGrid>
    </FormSection>
  );
}

/** Those in use, and the archived ones that this contact has. */
const offered = ({ categories }: ContactFields, form: ContactForm) =>
  categories.filter(({ id, archivedAt }) => archivedAt === null || form.before.categoryIds.includes(id));

function Categories({ form, known }: { form: ContactForm; known: ContactFields }) {
  const { t } = useTranslation('contacts');
  return (
    <MultiSelect
      label={t('form.categories')}
      data={offered(known, form).map(({ id, name }) => ({ value: id, label: name }))}
      value={form.draft.categoryIds}
      onChange={(categoryIds) => form.set({ categoryIds })}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('form.clear') }}
      nothingFoundMessage={t('form.noCategory')}
      error={form.problem('/categoryIds')}
    />
  );
}

function CustomInput({ form, field }: { form: ContactForm; field: CustomField }) {
  const { t } = useTranslation('contacts');
  const { id, kind, label, options } = field;
  const value = form.draft.customValues[id] ?? '';
  const set = (typed: string) => form.set({ customValues: { ...form.draft.customValues, [id]: typed } });
  const shared = { label, error: form.problem(`/customValues/${id}`) };
  if (kind === 'date') {
    return (
      <CivilDateField
        {...shared}
        value={value || null}
        onChange={(date) => set(date ?? '')}
        clearable
        short
      />
    );
  }
  if (kind === 'text' || kind === 'number') {
    const decimal = kind === 'number' ? ({ inputMode: 'decimal' } as const) : {};
    return (
      <TextInput
        {...shared}
        {...decimal}
        value={value}
        onChange={(event) => set(event.currentTarget.value)}
      />
    );
  }
  const yesOrNo = [
    { value: 'oui', label: t('form.yes') },
    { value: 'non', label: t('form.no') },
  ];
  const choices = [...new Set(value === '' ? options : [...options, value])];
  return (
    <Select
      {...shared}
      data={kind === 'boolean' ? yesOrNo : choices}
      value={value || null}
      onChange={(chosen) => set(chosen ?? '')}
      clearable
      clearButtonProps={{ 'aria-label': t('form.clear') }}
    />
  );
}

/** Notes, with what the law asks of whoever writes them. */
export function NotesField({ form }: { form: ContactForm }) {
  const { t } = useTranslation('contacts');
  return (
    <FormSection title={t('sheet.notes')}>
      <Textarea
        aria-label={t('sheet.notes')}
        description={t('form.notesReminder')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={form.draft.notes}
        onChange={(event) => form.set({ notes: event.currentTarget.value })}
        error={form.problem('/notes')}
        autosize
        minRows={3}
        maxRows={16}
      />
    </FormSection>
  );
}
