import { ActionIcon, Button, Input, Stack, Text, TextInput } from '@mantine/core';
import { randomId } from '@mantine/hooks';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CivilDateField } from '../../../../platform/ui/web/civil-date-field.tsx';
import type { ClosureValues } from '../calendar-values.ts';
import classes from './closure-fields.module.css';

interface ClosureFieldsProps {
  closures: readonly ClosureValues[];
  onChange: (closures: ClosureValues[]) => void;
  /** What is wrong at a path such as `/closures/0/lastOn`. */
  problem: (path: string) => ReactNode;
}

const atMost = 200;

/** Periods on which nothing leaves: added, changed, removed. */
export function ClosureFields({ closures, onChange, problem }: ClosureFieldsProps) {
  const { t } = useTranslation('company');
  const add = () => onChange([...closures, { key: randomId(), firstOn: null, lastOn: null, name: '' }]);
  return (
    <Input.Wrapper label={t('calendar.closures')} labelElement="div" description={t('calendar.closuresHint')}>
      <Stack gap="xs" mt="xs">
        {closures.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('sheet.noClosure')}
          </Text>
        )}
        {closures.map((closure, index) => (
          <ClosureLine
            key={closure.key}
            closure={closure}
            problem={(field) => problem(`/closures/${index}/${field}`)}
            onChange={(changed) => onChange(closures.with(index, changed))}
            onRemove={() => onChange(closures.toSpliced(index, 1))}
          />
        ))}
        <div>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={16} />}
            onClick={add}
            disabled={closures.length >= atMost}
          >
            {t('calendar.add')}
          </Button>
        </div>
      </Stack>
    </Input.Wrapper>
  );
}

interface ClosureLineProps {
  closure: ClosureValues;
  problem: (field: string) => ReactNode;
  onChange: (closure: ClosureValues) => void;
  onRemove: () => void;
}

function ClosureLine({ closure, problem, onChange, onRemove }: ClosureLineProps) {
  const { t } = useTranslation('company');
  const { firstOn, lastOn, name } = closure;
  const remove = name === '' ? t('calendar.removeUnnamed') : t('calendar.remove', { name });
  return (
    <div className={classes['closure']}>
      <TextInput
        className={classes['name'] ?? ''}
        label={t('calendar.name')}
        placeholder={t('calendar.namePlaceholder')}
        value={name}
        onChange={(event) => onChange({ ...closure, name: event.currentTarget.value })}
        maxLength={80}
        error={problem('name')}
      />
      <CivilDateField
        label={t('calendar.firstOn')}
        value={firstOn}
        onChange={(day) => onChange({ ...closure, firstOn: day })}
        error={problem('firstOn')}
        short
      />
      <CivilDateField
        label={t('calendar.lastOn')}
        value={lastOn ?? firstOn}
        onChange={(day) => onChange({ ...closure, lastOn: day })}
        {...(firstOn !== null && { minDate: firstOn })}
        error={problem('lastOn')}
        short
      />
      <ActionIcon
        className={classes['remove'] ?? ''}
        size={36}
        aria-label={remove}
        title={remove}
        onClick={onRemove}
      >
        <IconTrash size={18} />
      </ActionIcon>
    </div>
  );
}
