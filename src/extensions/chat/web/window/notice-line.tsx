import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useChatDialogs } from './chat-dialogs-context.ts';
import type { Panes } from './layout.ts';
import { noticeQuery } from '../preferences.ts';
import classes from './notice-line.module.css';

/** Until the notice on who can read what was read, on whatever device: the way to it. */
export function NoticeLine({ panes }: { panes: Panes }) {
  const { t } = useTranslation('chat');
  const { readNotice } = useChatDialogs();
  const notice = useQuery(noticeQuery).data;
  if (!notice || notice.isSeen) return null;
  const isWide = panes === 'two' || panes === 'three';
  return (
    <aside className={classes.line} aria-label={t('settings.notice')}>
      <IconEye size={18} stroke={1.75} aria-hidden />
      <p className={classes.words} title={t('notice.question')}>
        <strong>{t('notice.question')}</strong>
        {isWide && notice.text === null && ` ${t('notice.short')}`}
      </p>
      <Button size="compact-sm" variant="default" onClick={readNotice}>
        {t('notice.read')}
      </Button>
    </aside>
  );
}
