import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { moveBetweenRows } from '../../../../platform/ui/web/move-between-rows.ts';
import { useChosenMail } from '../use-chosen-mail.ts';
import classes from './mail-list.module.css';
import { ShortMoment } from './short-moment.tsx';

export interface MailItem {
  id: string;
  subject: string;
  /** Above the subject: who it is for, or what for. */
  about: string;
  moment: string;
  hasAttachments: boolean;
  isUnread: boolean;
  /** A state that must be seen before opening. */
  state?: ReactNode;
}

interface MailListProps {
  label: string;
  items: readonly MailItem[];
  /** Null when all are here. */
  onMore: (() => void) | null;
  pending: boolean;
}

/** Mails, one under the other, the newest first; the arrows go from one to the next. */
export function MailList({ label, items, onMore, pending }: MailListProps) {
  const { t } = useTranslation('correspondence');
  return (
    <nav aria-label={label}>
      <ul className={classes.list} onKeyDown={moveBetweenRows}>
        {items.map((item) => (
          <li key={item.id}>
            <MailRow item={item} />
          </li>
        ))}
      </ul>
      {onMore && (
        <Button variant="subtle" fullWidth loading={pending} onClick={onMore} my="xs">
          {t('mail.more')}
        </Button>
      )}
    </nav>
  );
}

function MailRow({ item }: { item: MailItem }) {
  const { t } = useTranslation('correspondence');
  const { chosen, addressOf } = useChosenMail();
  return (
    <Link
      to={addressOf(item.id)}
      className={classes.row}
      data-row
      data-unread={item.isUnread || undefined}
      aria-current={chosen === item.id || undefined}
    >
      <span className={classes.top}>
        <span className={classes.about}>
          {item.isUnread && <span className={classes.dot} role="img" aria-label={t('mailbox.unread')} />}
          {item.about}
        </span>
        <span className={classes.moment}>
          <ShortMoment moment={item.moment} />
        </span>
      </span>
      <span className={classes.bottom}>
        <span className={classes.subject}>{item.subject || t('mail.noSubject')}</span>
        {item.hasAttachments && <IconPaperclip size={14} aria-hidden />}
      </span>
      {item.state}
    </Link>
  );
}
