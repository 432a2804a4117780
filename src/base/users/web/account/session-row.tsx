import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconDeviceDesktop,
  IconDeviceMobile,
  IconDeviceTablet,
  IconDeviceUnknown,
  IconPointFilled,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { StateBadge } from '../../../../platform/ui/web/state-badge.tsx';
import type { Device, OwnSession } from '../../contract/own-sessions.ts';
import { endSession } from './account-calls.ts';
import classes from './account.module.css';

const icons = {
  computer: IconDeviceDesktop,
  phone: IconDeviceMobile,
  tablet: IconDeviceTablet,
  unknown: IconDeviceUnknown,
} as const;

interface SessionRowProps {
  session: OwnSession;
  onEnded: () => void;
}

/** One browser: what it is, since when, and the way to sign it out. */
export function SessionRow({ session, onEnded }: SessionRowProps) {
  const { t } = useTranslation('users');
  const format = useFormat();
  const name = useDeviceName(session.device);
  const Icon = icons[session.device.kind];
  const end = useMutation({
    mutationFn: () => endSession(session.id),
    onSuccess: () => notifications.show({ message: t('sessions.ended', { count: 1 }) }),
    onSettled: onEnded,
  });
  return (
    <div className={classes.row} data-whole role="listitem">
      <Icon size={22} stroke={1.5} aria-hidden style={{ flex: 'none' }} />
      <div className={classes.words}>
        <Text fw={500} component="div">
          {name}{' '}
          {session.isThis && (
            <StateBadge tone="good" Icon={IconPointFilled}>
              {t('sessions.this')}
            </StateBadge>
          )}
        </Text>
        <Text c="dimmed" size="sm">
          {t('sessions.since', {
            opened: format.moment(session.openedAt),
            seen: format.moment(session.seenAt),
          })}
        </Text>
        {end.isError && (
          <Text c="red" size="sm" role="alert">
            {errorText(t, end.error)}
          </Text>
        )}
      </div>
      {!session.isThis && (
        <Button
          variant="default"
          size="sm"
          loading={end.isPending}
          flex="none"
          aria-label={t('sessions.endNamed', { name })}
          onClick={() => end.mutate()}
        >
          {t('sessions.end')}
        </Button>
      )}
    </div>
  );
}

/** « Firefox sur Windows » */
function useDeviceName({ browser, system }: Device): string {
  const { t } = useTranslation('users');
  if (browser && system) return t('sessions.on', { browser, system });
  return browser ?? system ?? t('sessions.unknown');
}
