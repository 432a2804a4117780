import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './message-row.module.css';

/** Stands where a message was taken back. */
export function Tombstone() {
  const { t } = useTranslation('chat');
  return (
    <div className={classes.tombstone}>
      <IconTrash size={14} stroke={1.75} aria-hidden />
      {t('message.deleted')}
    </div>
  );
}
