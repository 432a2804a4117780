import { VisuallyHidden } from '@mantine/core';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './star.module.css';

interface StarProps {
  count: number;
  /** Told, but quietly. */
  isMuted?: boolean;
}

/** The star of a discussion in which something was not seen, with the count; in words for a screen reader. */
export function Star({ count, isMuted = false }: StarProps) {
  const { t } = useTranslation('chat');
  if (count === 0) return null;
  const Icon = isMuted ? IconStar : IconStarFilled;
  return (
    <span className={classes.star} data-muted={isMuted} title={t('unread', { count })}>
      <Icon size={13} aria-hidden />
      <span className="figures" aria-hidden>
        {count > 99 ? '99+' : count}
      </span>
      <VisuallyHidden>{t('unread', { count })}</VisuallyHidden>
    </span>
  );
}
