import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { accountChoicesQuery } from '../../queries.ts';

interface AccountSelectProps {
  /** Null: the default account. */
  value: string | null;
  onChange: (accountId: string | null) => void;
  error?: ReactNode;
}

const byDefault = 'default';

/** The account that mails leave by. Nothing to choose where there is none: mails stay in the built-in mailbox. */
export function AccountSelect({ value, onChange, error }: AccountSelectProps) {
  const { t } = useTranslation('communication-plans');
  const { data: accounts = [] } = useQuery(accountChoicesQuery());
  const gone = value !== null && !accounts.some(({ id }) => id === value);
  if (accounts.length === 0 && value === null) return null;
  const usual = accounts.find(({ isDefault }) => isDefault);
  const options = [
    { value: byDefault, label: t('account.default', { address: usual?.senderAddress ?? '' }) },
    ...accounts.map(({ id, name, senderAddress }) => ({ value: id, label: `${name} – ${senderAddress}` })),
    ...(gone ? [{ value, label: t('account.gone') }] : []),
  ];
  return (
    <Select
      label={t('account.label')}
      data={options}
      value={value ?? byDefault}
      onChange={(chosen) => onChange(chosen === byDefault ? null : chosen)}
      error={error}
      allowDeselect={false}
    />
  );
}
