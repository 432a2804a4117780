import { Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveState } from '../../platform/realtime/web/live-context.tsx';
import classes from './reconnect-banner.module.css';

/** A line that comes back within two seconds is not worth a word. */
const patienceMs = 2000;

/** Says that the line is cut, over the page, without moving it. */
export function ReconnectBanner() {
  const { t } = useTranslation('platform');
  const state = useLiveState();
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (state !== 'connecting') return;
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [state]);
  return (
    <div role="status" className={classes.place}>
      {late && (
        <span className={classes.banner} title={t('live.reconnectingHint')}>
          <Loader size={14} color="currentColor" />
          {t('live.reconnecting')}
        </span>
      )}
    </div>
  );
}
