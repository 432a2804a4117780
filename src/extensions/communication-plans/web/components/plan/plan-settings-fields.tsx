import { Input, Select, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { activePeople, personName, usePeople } from '../../../../../base/users/web/public.ts';
import type { ClosedDayRule } from '../../../contract/rules.ts';
import type { PlanValues } from '../../../contract/variables.ts';
import { CivilDateField } from '../../../../../platform/ui/web/civil-date-field.tsx';

const rules: readonly ClosedDayRule[] = ['previous', 'next', 'leave'];

interface OwnerSelectProps {
  value: string;
  onChange: (ownerId: string) => void;
  error?: ReactNode;
}

/** Who answers for the plan: signs its mails. */
export function OwnerSelect({ value, onChange, error }: OwnerSelectProps) {
  const { t } = useTranslation('communication-plans');
  const { data: people = [] } = usePeople();
  // Who is in charge stays named, and is not proposed again once they are not.
  const proposed = people.filter((person) => activePeople([person]).length > 0 || person.id === value);
  return (
    <Select
      label={t('newPlan.owner')}
      description={t('newPlan.ownerHint')}
      data={proposed.map((person) => ({ value: person.id, label: personName(person) }))}
      value={value}
      onChange={(ownerId) => ownerId && onChange(ownerId)}
      error={error}
      allowDeselect={false}
      searchable
    />
  );
}

interface ClosedDayRuleSelectProps {
  value: ClosedDayRule;
  onChange: (rule: ClosedDayRule) => void;
}

/** Where a date goes that falls on a weekend or a holiday. */
export function ClosedDayRuleSelect({ value, onChange }: ClosedDayRuleSelectProps) {
  const { t } = useTranslation('communication-plans');
  return (
    <Select
      label={t('closedDayRule.label')}
      data={rules.map((rule) => ({ value: rule, label: t(`closedDayRule.${rule}`) }))}
      value={value}
      onChange={(rule) => rule && onChange(rule as ClosedDayRule)}
      allowDeselect={false}
    />
  );
}

interface PlanValuesFieldsProps {
  /** The variables of the plan that its messages use. */
  names: readonly string[];
  values: PlanValues;
  onChange: (values: PlanValues) => void;
  /** What is wrong with the field at a path such as `/values/DATE_REPORT`. */
  problem?: (path: string) => ReactNode;
}

/** What only the person who makes the plan knows, asked only where the messages need it. */
export function PlanValuesFields({ names, values, onChange, problem }: PlanValuesFieldsProps) {
  const { t } = useTranslation('communication-plans');
  if (names.length === 0) return null;
  return (
    <Input.Wrapper label={t('newPlan.values')} labelElement="div">
      <Stack gap="xs" mt={4}>
        {names.includes('DATE_REPORT') && (
          <CivilDateField
            label={t('planValues.DATE_REPORT')}
            value={values.DATE_REPORT || null}
            onChange={(date) => onChange({ ...values, DATE_REPORT: date ?? '' })}
            error={problem?.('/values/DATE_REPORT')}
            clearable
          />
        )}
        {names.includes('MOTIF_REPORT') && (
          <TextInput
            label={t('planValues.MOTIF_REPORT')}
            description={t('planValues.MOTIF_REPORT_hint')}
            value={values.MOTIF_REPORT ?? ''}
            onChange={(event) => onChange({ ...values, MOTIF_REPORT: event.currentTarget.value })}
            maxLength={500}
            error={problem?.('/values/MOTIF_REPORT')}
          />
        )}
      </Stack>
    </Input.Wrapper>
  );
}
