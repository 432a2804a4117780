import { VisuallyHidden } from '@mantine/core';
import { IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './star.module.css';

/** The star of a discussion in which something was not seen, with the count; in words for a screen reader. */
export function Star({ count }: { count: number }) {
  const { t } = useTranslation('chat');
  if (count === 0) return null;
  return (
    <span className={classes.star} title={t('unread', { count })}>
      <IconStarFilled size={13} aria-hidden />
      <span className="figures" aria-hidden>
        {count > 99 ? '99+' : count}
      </span>
      <VisuallyHidden>{t('unread', { count })}</VisuallyHidden>
    </span>
  );
}
