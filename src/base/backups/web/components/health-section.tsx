import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconAlertTriangle, IconCheck, IconCircleX, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { StateBadge } from '../../../../platform/ui/web/state-badge.tsx';
import type { Check } from '../../contract/checks.ts';
import { checksQuery } from '../queries.ts';
import classes from './health-section.module.css';

const looks = {
  ok: { tone: 'good', Icon: IconCheck },
  warning: { tone: 'warning', Icon: IconAlertTriangle },
  failure: { tone: 'bad', Icon: IconCircleX },
} as const;

/** What « miaou doctor » says, as far as it may be asked of a server at work. */
export function HealthSection() {
  const { t } = useTranslation('backups');
  const query = useQuery(checksQuery);
  return (
    <section aria-labelledby="backups-health">
      <Group justify="space-between" maw={860} mb="xs">
        <Title order={2} size="h3" id="backups-health">
          {t('health.title')}
        </Title>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconRefresh size={16} aria-hidden />}
          loading={query.isFetching}
          onClick={() => void query.refetch()}
        >
          {t('health.again')}
        </Button>
      </Group>
      <QueryView query={query}>
        {(checks) => (
          <Stack component="ul" gap={0} maw={860} className={classes['list']}>
            {checks.map((check) => (
              <CheckLine key={check.id} check={check} />
            ))}
          </Stack>
        )}
      </QueryView>
      <Text size="sm" c="dimmed" mt="xs">
        {t('health.more')}
      </Text>
    </section>
  );
}

function CheckLine({ check: { id, level, code, data } }: { check: Check }) {
  const { t } = useTranslation('backups');
  const { number } = useFormat();
  const { tone, Icon } = looks[level];
  const figures = Object.entries(data).map(([name, value]) => [
    name,
    typeof value === 'number' && name !== 'count' ? number(value) : value,
  ]);
  const found = Object.fromEntries(figures) as typeof data;
  return (
    <li className={classes['line']}>
      <span className={classes['state']}>
        <StateBadge tone={tone} Icon={Icon}>
          {t(`health.level.${level}`)}
        </StateBadge>
      </span>
      <span className={classes['words']}>
        <Text span fw={500}>
          {t(`checks.${id}.name`)}
        </Text>
        <Text span c="dimmed" className={classes['found']}>
          {t(`checks.${id}.${code}`, found)}
        </Text>
        {level !== 'ok' && <Text size="sm">{t(`remedies.${id}.${code}`, data)}</Text>}
      </span>
    </li>
  );
}
