import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface BothVersionsProps<Field extends string> {
  mine: Record<Field, string>;
  theirs: Record<Field, string>;
  fields: readonly Field[];
  labelOf: (field: Field) => string;
  onSettle: (isTheirs: boolean) => void;
}

/** Two people wrote at the same time: what differs, both ways, and whose words stay. Nothing is saved by it. */
export function BothVersions<Field extends string>(props: BothVersionsProps<Field>) {
  const { mine, theirs, fields, labelOf, onSettle } = props;
  const { t } = useTranslation('company');
  const differing = fields.filter((field) => mine[field].trim() !== theirs[field].trim());
  return (
    <Alert color="yellow" variant="light" icon={<IconUsers size={18} />} title={t('both.title')} role="alert">
      <Stack gap="xs">
        {differing.map((field) => (
          <div key={field}>
            <Text size="sm" fw={600}>
              {labelOf(field)}
            </Text>
            <Text size="sm">{t('both.mine', { value: mine[field] || t('both.nothing') })}</Text>
            <Text size="sm">{t('both.theirs', { value: theirs[field] || t('both.nothing') })}</Text>
          </div>
        ))}
        {differing.length === 0 && <Text size="sm">{t('both.same')}</Text>}
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => onSettle(true)}>
            {t('both.takeTheirs')}
          </Button>
          <Button size="xs" onClick={() => onSettle(false)}>
            {t('both.keepMine')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
