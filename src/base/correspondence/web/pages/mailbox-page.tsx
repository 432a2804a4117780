import { Anchor, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { IconHome, IconMailbox } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import { FullPage } from '../../../../platform/ui/web/full-page.tsx';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { useIsAdmin } from '../../../users/web/public.ts';
import type { MailboxLine, MailboxMail } from '../../contract/mails.ts';
import { MailList, type MailItem } from '../components/mail-list.tsx';
import { MailPanes } from '../components/mail-panes.tsx';
import { MailReader } from '../components/mail-reader.tsx';
import { linesOf, mailboxMailAddress, mailboxMailQuery, mailboxQuery, markRead } from '../queries.ts';
import { useLiveMailbox } from '../use-live-mails.ts';
import classes from './mailbox-page.module.css';

/** The built-in mailbox: what would have been sent, if an account were set up. */
export function MailboxPage() {
  const { t } = useTranslation('correspondence');
  const query = useInfiniteQuery(mailboxQuery);
  useLiveMailbox();
  const unread = query.data?.pages[0]?.unread ?? 0;
  return (
    <FullPage>
      <div className={classes.page}>
        <div>
          <PageHeader
            title={t('mailbox.title')}
            beside={
              <Text c="dimmed" role="status">
                {unread > 0 && t('mailbox.unreadCount', { count: unread })}
              </Text>
            }
          />
          <HouseBanner />
        </div>
        <QueryView query={query}>{(data) => <Mails lines={linesOf(data)} query={query} />}</QueryView>
      </div>
    </FullPage>
  );
}

/** Says what this place is, whatever else is on the screen. */
function HouseBanner() {
  const { t } = useTranslation('correspondence');
  const isAdmin = useIsAdmin();
  return (
    <div className={classes.banner}>
      <IconHome size={20} stroke={1.75} aria-hidden />
      <p>
        {t('mailbox.banner')}
        {isAdmin && (
          <>
            {' '}
            <Anchor component={Link} to="/admin/mail-accounts" c="inherit" underline="always">
              {t('mailbox.setUp')}
            </Anchor>
          </>
        )}
      </p>
    </div>
  );
}

interface MailsProps {
  lines: readonly MailboxLine[];
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
}

function Mails({ lines, query }: MailsProps) {
  const { t } = useTranslation('correspondence');
  if (lines.length === 0) {
    return (
      <EmptyState Icon={IconMailbox} title={t('mailbox.empty.title')}>
        {t('mailbox.empty.text')}
      </EmptyState>
    );
  }
  const list = (
    <MailList
      label={t('mailbox.list')}
      items={lines.map(itemOf)}
      onMore={query.hasNextPage ? () => void query.fetchNextPage() : null}
      pending={query.isFetchingNextPage}
    />
  );
  return (
    <MailPanes list={list} choose={t('mailbox.choose')}>
      {(id) => <ReceivedPane id={id} />}
    </MailPanes>
  );
}

const itemOf = (line: MailboxLine): MailItem => ({
  id: line.id,
  subject: line.subject,
  about: line.recipient.name || line.recipient.address,
  moment: line.receivedAt,
  hasAttachments: line.attachmentCount > 0,
  isUnread: line.readAt === null,
});

function ReceivedPane({ id }: { id: string }) {
  const query = useQuery(mailboxMailQuery(id));
  return <QueryView query={query}>{(mail) => <ReceivedMail mail={mail} />}</QueryView>;
}

function ReceivedMail({ mail }: { mail: MailboxMail }) {
  const isUnread = mail.readAt === null;
  useEffect(() => {
    // The list learns it from the live event. A failure leaves the mail unread, which is true.
    if (isUnread) markRead(mail.id).catch(() => {});
  }, [mail.id, isUnread]);
  return <MailReader mail={mail} address={mailboxMailAddress(mail.id)} moment={mail.receivedAt} />;
}
