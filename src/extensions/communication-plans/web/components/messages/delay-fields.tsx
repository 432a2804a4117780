import { Group, Input, NativeSelect, TextInput } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { delayUnits, type Anchor, type DelayUnit } from '../../../contract/delay.ts';
import type { MessageDraft } from './message-draft.ts';

type DelayDraft = Pick<MessageDraft, 'delayText' | 'delayUnit' | 'anchor'>;

interface DelayFieldsProps {
  value: DelayDraft;
  onChange: (changes: Partial<DelayDraft>) => void;
  error: ReactNode;
}

const anchors: readonly Anchor[] = ['afterStart', 'beforeExpected'];

/** « sous » so many days, weeks or months, after the start or before the promised date. */
export function DelayFields({ value, onChange, error }: DelayFieldsProps) {
  const { t } = useTranslation('communication-plans');
  const id = useId();
  return (
    <Input.Wrapper label={t('delay.value')} labelProps={{ htmlFor: id }} error={error} errorProps={{ mt: 6 }}>
      <Group gap="xs" wrap="wrap">
        <TextInput
          id={id}
          value={value.delayText}
          onChange={(event) => onChange({ delayText: event.currentTarget.value })}
          inputMode="decimal"
          w={72}
          error={Boolean(error)}
          className="figures"
          title={t('delay.hint')}
        />
        <NativeSelect
          aria-label={t('delay.unit')}
          value={value.delayUnit}
          onChange={(event) => onChange({ delayUnit: event.currentTarget.value as DelayUnit })}
          data={delayUnits.map((unit) => ({ value: unit, label: t(`delay.units.${unit}`) }))}
          w={140}
        />
        <NativeSelect
          aria-label={t('delay.anchor')}
          value={value.anchor}
          onChange={(event) => onChange({ anchor: event.currentTarget.value as Anchor })}
          data={anchors.map((anchor) => ({ value: anchor, label: t(`delay.anchors.${anchor}`) }))}
          w={190}
        />
      </Group>
    </Input.Wrapper>
  );
}
