import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReadingDirection } from '../../contract/preferences.ts';
import classes from './message-log.module.css';

interface ToNewestButtonProps {
  direction: ReadingDirection;
  /** Messages that have come since the reader went elsewhere. */
  news: number;
  onClick: () => void;
}

/** The way back to the newest messages, from wherever one reads. */
export function ToNewestButton({ direction, news, onClick }: ToNewestButtonProps) {
  const { t } = useTranslation('chat');
  const Arrow = direction === 'newest-first' ? IconArrowUp : IconArrowDown;
  return (
    <div className={classes.toNewest} data-direction={direction}>
      <Button
        size="xs"
        radius="xl"
        variant={news > 0 ? 'filled' : 'default'}
        leftSection={<Arrow size={16} />}
        onClick={onClick}
      >
        <span className={classes.toNewestWords}>
          {news > 0 ? t('unread', { count: news }) : t('conversation.toNewest')}
        </span>
      </Button>
    </div>
  );
}
