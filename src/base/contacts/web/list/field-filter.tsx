import { NumberInput, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CivilDateField } from '../../../../platform/ui/web/civil-date-field.tsx';
import type { ContactFilterChoices } from '../../contract/contact-list.ts';
import classes from './contact-list.module.css';
import type { ListAddress } from './use-list-address.ts';

type Field = ContactFilterChoices['fields'][number];

interface FieldFilterProps {
  address: ListAddress;
  fields: readonly Field[];
}

/** One of the company's own fields, then what stands in it. */
export function FieldFilter({ address, fields }: FieldFilterProps) {
  const { t } = useTranslation('contacts');
  const { filters, change } = address;
  if (fields.length === 0) return null;
  const field = fields.find(({ id }) => id === filters.fieldId);
  return (
    <div className={field && classes.field}>
      <Select
        label={t('list.field')}
        placeholder={t('list.any')}
        data={fields.map(({ id, label }) => ({ value: id, label }))}
        value={field?.id ?? null}
        onChange={(id) => change({ ...nothingSaid, fieldId: id ?? undefined })}
        clearable
        searchable
      />
      {field && <FieldValue key={field.id} field={field} address={address} />}
    </div>
  );
}

const nothingSaid = { fieldValue: undefined, fieldFrom: undefined, fieldUntil: undefined };

interface FieldValueProps {
  field: Field;
  address: ListAddress;
}

function FieldValue({ field, address }: FieldValueProps) {
  const { t } = useTranslation('contacts');
  const { filters, change } = address;
  if (field.kind === 'text') return <TextValue field={field} address={address} />;
  if (field.kind === 'number') {
    return (
      <>
        <NumberBound field={field} address={address} bound="fieldFrom" />
        <NumberBound field={field} address={address} bound="fieldUntil" />
      </>
    );
  }
  if (field.kind === 'date') {
    return (['fieldFrom', 'fieldUntil'] as const).map((bound) => (
      <CivilDateField
        key={bound}
        label={t(`list.${bound}Date`, { label: field.label })}
        placeholder={t('list.any')}
        value={filters[bound] ?? null}
        onChange={(day) => change({ [bound]: day ?? undefined })}
        clearable
        short
      />
    ));
  }
  const yesOrNo = [
    { value: 'true', label: t('list.yes') },
    { value: 'false', label: t('list.no') },
  ];
  return (
    <Select
      label={field.label}
      placeholder={t('list.filledIn')}
      data={field.kind === 'boolean' ? yesOrNo : field.options}
      value={filters.fieldValue ?? null}
      onChange={(value) => change({ fieldValue: value ?? undefined })}
      clearable
    />
  );
}

// The list follows once who types has paused.
const pauseMs = 250;

function TextValue({ field, address: { filters, change } }: FieldValueProps) {
  const { t } = useTranslation('contacts');
  const [typed, setTyped] = useState(filters.fieldValue ?? '');
  const ask = useDebouncedCallback(
    (text: string) => change({ fieldValue: text.trim() || undefined }),
    pauseMs,
  );
  return (
    <TextInput
      label={t('list.contains', { label: field.label })}
      placeholder={t('list.filledIn')}
      maxLength={200}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        ask(event.currentTarget.value);
      }}
    />
  );
}

function NumberBound({
  field,
  address: { filters, change },
  bound,
}: FieldValueProps & { bound: 'fieldFrom' | 'fieldUntil' }) {
  const { t } = useTranslation('contacts');
  const [typed, setTyped] = useState<number | string>(filters[bound] ?? '');
  const ask = useDebouncedCallback(
    (value: number | string) => change({ [bound]: value === '' ? undefined : String(value) }),
    pauseMs,
  );
  return (
    <NumberInput
      label={t(`list.${bound}Number`, { label: field.label })}
      placeholder={t('list.any')}
      value={typed}
      onChange={(value) => {
        setTyped(value);
        ask(value);
      }}
      decimalScale={10}
      hideControls
    />
  );
}
