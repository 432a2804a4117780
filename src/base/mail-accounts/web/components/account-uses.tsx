import { Group, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import type { AccountStop, MailAccount } from '../../contract/mail-accounts.ts';

const windows = ['minute', 'hour', 'day'] as const;

/** How much of each limit is used; without any limit, how much left within a day. */
export function AccountUses({ account, stop }: { account: MailAccount; stop: AccountStop | null }) {
  const { t } = useTranslation('mail-accounts');
  const { number, moment } = useFormat();
  const limits = { minute: account.perMinute, hour: account.perHour, day: account.perDay };
  const limited = windows.filter((window) => limits[window] !== null);
  if (limited.length === 0) {
    return (
      <Text size="xs" c="dimmed" className="figures">
        {t('quota.none', { count: account.uses.day, sent: number(account.uses.day) })}
      </Text>
    );
  }
  return (
    <Stack gap={6} mt={4}>
      <Group gap="lg">
        {limited.map((window) => (
          <Use key={window} window={window} used={account.uses[window]} limit={limits[window] ?? 0} />
        ))}
      </Group>
      {stop?.until && (
        <Text size="xs" c="dimmed">
          {t('quota.until', { moment: moment(stop.until) })}
        </Text>
      )}
    </Stack>
  );
}

function Use({ window, used, limit }: { window: (typeof windows)[number]; used: number; limit: number }) {
  const { t } = useTranslation('mail-accounts');
  const { number } = useFormat();
  const text = t(`quota.used.${window}`, { used: number(used), limit: number(limit) });
  return (
    <div>
      <Text size="xs" c="dimmed" className="figures" mb={2}>
        {text}
      </Text>
      <Progress
        value={Math.min(100, (used / limit) * 100)}
        color={used >= limit ? 'orange' : 'plum'}
        size="sm"
        w={140}
        aria-label={text}
      />
    </div>
  );
}
