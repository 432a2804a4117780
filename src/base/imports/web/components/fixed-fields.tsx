import { Checkbox, MultiSelect, Paper, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { companyQuery } from '../../../company/web/public.ts';
import type { ContactGroup } from '../../../contacts/contract/contacts.ts';
import { contactFieldsQuery } from '../../../contacts/web/public.ts';
import type { Mapping } from '../../contract/imports.ts';
import type { ImportKind } from '../../contract/targets.ts';

interface FixedFieldsProps {
  kind: ImportKind;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

/** What all lines get where no column says it. */
export function FixedFields({ kind, mapping, onChange }: FixedFieldsProps) {
  const { t } = useTranslation('imports');
  const set = (fixed: Partial<Mapping['fixed']>) =>
    onChange({ ...mapping, fixed: { ...mapping.fixed, ...fixed } });
  return (
    <Paper withBorder p="md" maw={640} component="fieldset">
      <Text component="legend" fw={500} px={4}>
        {t('mapping.fixed')}
      </Text>
      {kind === 'orders' ? (
        <StoreField value={mapping.fixed.storeId} onChange={(storeId) => set({ storeId })} />
      ) : (
        <Stack gap="sm">
          <ContactFixed fixed={mapping.fixed} set={set} />
          <Checkbox
            label={t('mapping.match')}
            description={t('mapping.matchHint')}
            checked={mapping.match === 'mailAndName'}
            onChange={({ currentTarget: { checked } }) =>
              onChange({ ...mapping, match: checked ? 'mailAndName' : 'never' })
            }
          />
          <Text size="sm" c="dimmed">
            {t('mapping.rights')}
          </Text>
        </Stack>
      )}
    </Paper>
  );
}

function StoreField({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const { t } = useTranslation('imports');
  const { data } = useQuery(companyQuery);
  const stores = (data?.stores ?? []).filter(({ archivedAt }) => archivedAt === null);
  return (
    <Select
      label={t('mapping.store')}
      clearable
      data={stores.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
}

interface ContactFixedProps {
  fixed: Mapping['fixed'];
  set: (fixed: Partial<Mapping['fixed']>) => void;
}

function ContactFixed({ fixed, set }: ContactFixedProps) {
  const { t } = useTranslation('imports');
  const { data } = useQuery(contactFieldsQuery);
  const categories = (data?.categories ?? []).filter(({ archivedAt }) => archivedAt === null);
  return (
    <>
      <Select
        label={t('mapping.group')}
        description={t('mapping.groupHint')}
        data={(['client', 'prospect', 'partner', 'other'] as const).map((value) => ({
          value,
          label: t(`contacts:group.${value}`),
        }))}
        allowDeselect={false}
        value={fixed.group}
        onChange={(group) => set({ group: group as ContactGroup })}
      />
      {categories.length > 0 && (
        <MultiSelect
          label={t('mapping.categories')}
          data={categories.map(({ id, name }) => ({ value: id, label: name }))}
          value={fixed.categoryIds}
          onChange={(categoryIds) => set({ categoryIds })}
        />
      )}
      <TextInput
        label={t('mapping.consentSource')}
        description={t('mapping.consentSourceHint')}
        maxLength={200}
        value={fixed.marketingConsentSource ?? ''}
        onChange={({ currentTarget: { value } }) => set({ marketingConsentSource: value || null })}
      />
    </>
  );
}
