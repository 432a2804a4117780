import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMessageRoom } from './message-room.ts';
import { rowOf } from './message-rows.ts';
import classes from './message-tools.module.css';

/**
 * The way to what can be done with a message where nothing hovers: visible on a touch screen, found by screen readers
 * everywhere. A plain element, because there are as many as there are messages.
 */
export function MoreButton() {
  const { t } = useTranslation('chat');
  const { openTools } = useMessageRoom();
  return (
    <button
      type="button"
      className={classes.more}
      tabIndex={-1}
      aria-haspopup="menu"
      aria-label={t('message.actions')}
      onClick={({ currentTarget }) => {
        const row = rowOf(currentTarget);
        if (row) openTools(row, 'menu');
      }}
    >
      <IconDots size={17} stroke={1.75} aria-hidden />
    </button>
  );
}
