import { useQuery } from '@tanstack/react-query';
import { IconMailPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useIsAdmin } from '../../../users/web/public.ts';
import { sendingStateQuery } from '../queries.ts';
import { useLiveSending, useSendingAlerts } from '../use-live-sending.ts';
import classes from './sending-indicator.module.css';

/** For administrators, wherever they are: mails wait for them to act. */
export function SendingIndicator() {
  return useIsAdmin() ? <Indicator /> : null;
}

function Indicator() {
  const { t } = useTranslation('mail-accounts');
  const { data } = useQuery(sendingStateQuery);
  useLiveSending();
  useSendingAlerts();
  const paused = data?.stops.filter(({ reason }) => reason === 'paused').length ?? 0;
  if (!data || (data.hold === null && paused === 0)) return null;
  const label = data.hold ? t('indicator.held') : t('indicator.paused', { count: paused });
  return (
    <Link to="/admin/mail-accounts" className={classes['indicator']} aria-label={label} title={label}>
      <IconMailPause size={18} stroke={2} aria-hidden />
    </Link>
  );
}
