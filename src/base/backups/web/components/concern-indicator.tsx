import { useQuery } from '@tanstack/react-query';
import { IconArchiveOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../../users/web/public.ts';
import { concernQuery } from '../queries.ts';
import classes from './concern-indicator.module.css';

/** For whoever manages backups, wherever they are: the last one failed, or none is recent. */
export function ConcernIndicator() {
  return useMay()('backups.backups.manage') ? <Indicator /> : null;
}

function Indicator() {
  const { t } = useTranslation('backups');
  const { data } = useQuery(concernQuery);
  if (!data?.concern) return null;
  const label = t(`concern.${data.concern}`);
  return (
    <Link to="/admin/backups" className={classes['indicator']} aria-label={label} title={label}>
      <IconArchiveOff size={18} stroke={2} aria-hidden />
    </Link>
  );
}
