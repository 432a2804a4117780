import { Anchor, Button, Text } from '@mantine/core';
import { IconAlertOctagon, IconHourglass, IconPlayerPause } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useIsAdmin } from '../../../../../base/users/web/public.ts';
import type { AccountStop } from '../../../../../base/mail-accounts/contract/mail-accounts.ts';
import type { Hold } from '../../../../../base/mail-accounts/contract/hold.ts';
import { errorText } from '../../../../../platform/i18n/web/error-text.ts';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import { useConfirm } from '../../../../../platform/ui/web/use-confirm.tsx';
import { accountsPath } from '../../plan-paths.ts';
import { Answer } from '../messages/answer.tsx';
import { Notice } from '../notice.tsx';
import classes from './execution.module.css';
import { sendingStateQuery, useHoldConfirmation, useLiveSendingState } from './sending-state.ts';

/** What keeps mails from leaving now, whatever the list says: a hold, an account that rests. */
export function SendingNotices({ waiting }: { waiting: number }) {
  const { data } = useQuery(sendingStateQuery);
  useLiveSendingState();
  if (!data) return null;
  return (
    <>
      {data.hold && <HoldNotice hold={data.hold} waiting={waiting} />}
      {data.stops.map((stop) => (
        <StopNotice key={stop.accountId} stop={stop} />
      ))}
    </>
  );
}

/** A restored copy, or a clock that jumped: an administrator who has the list in view lets mails leave again. */
function HoldNotice({ hold, waiting }: { hold: Hold; waiting: number }) {
  const { t } = useTranslation('communication-plans');
  const { moment } = useFormat();
  const isAdmin = useIsAdmin();
  const ask = useConfirm();
  const confirmation = useHoldConfirmation();
  const confirm = async () => {
    const question = {
      title: t('hold.confirmTitle'),
      text: t('hold.confirmText', { count: waiting }),
      confirmLabel: t('hold.confirm'),
      dangerous: true,
    };
    if (await ask(question)) confirmation.mutate(hold.ids);
  };
  return (
    <div className={classes['notice']} role="alert">
      <Notice tone="bad" Icon={IconAlertOctagon} title={t('hold.title')}>
        <ul className={classes['reasons']}>
          {hold.reasons.map((reason) => (
            <li key={reason}>{t(`hold.reasons.${reason}`)}</li>
          ))}
        </ul>
        <Text size="sm">
          {t('hold.since', { when: moment(hold.since) })} {t(isAdmin ? 'hold.readFirst' : 'hold.askAdmin')}
        </Text>
        {isAdmin && (
          <Button
            size="xs"
            mt="xs"
            variant="default"
            loading={confirmation.isPending}
            onClick={() => void confirm()}
          >
            {t('hold.confirm')}
          </Button>
        )}
        {confirmation.isError && <Text size="sm">{errorText(t, confirmation.error)}</Text>}
      </Notice>
    </div>
  );
}

function StopNotice({ stop: { name, reason, until, response } }: { stop: AccountStop }) {
  const { t } = useTranslation('communication-plans');
  const { moment } = useFormat();
  const isAdmin = useIsAdmin();
  const paused = reason === 'paused';
  return (
    <div className={classes['notice']}>
      <Notice
        tone={paused ? 'bad' : 'warning'}
        Icon={paused ? IconPlayerPause : IconHourglass}
        title={t(`stops.${reason}`, { name })}
      >
        {paused ? t('stops.pausedText') : t('stops.quotaText')}{' '}
        {until !== null && t('execution.until', { when: moment(until) })}{' '}
        {response !== null && <Answer response={response} />}{' '}
        {isAdmin ? (
          <Anchor component={Link} to={accountsPath} size="sm" underline="always">
            {t('stops.openAccounts')}
          </Anchor>
        ) : (
          paused && t('stops.askAdmin')
        )}
      </Notice>
    </div>
  );
}
