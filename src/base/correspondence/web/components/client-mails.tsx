import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { IconInbox, IconMailOff } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSlot } from '../../../../platform/modules/web/slots.ts';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { StateBadge } from '../../../../platform/ui/web/state-badge.tsx';
import type { ClientMail, ClientMailLine } from '../../contract/mails.ts';
import { clientMailAddress, clientMailQuery, clientMailsQuery, linesOf } from '../queries.ts';
import { comingMailsSlot } from '../slots.ts';
import { useLiveClientMails } from '../use-live-mails.ts';
import classes from './client-mails.module.css';
import { MailList, type MailItem } from './mail-list.tsx';
import { MailPanes } from './mail-panes.tsx';
import { MailReader } from './mail-reader.tsx';

/** The mails sent to a contact, each exactly as it left: a tab of the client file. */
export function ClientMails({ contactId }: { contactId: string }) {
  const { t } = useTranslation('correspondence');
  const query = useInfiniteQuery(clientMailsQuery(contactId));
  useLiveClientMails(contactId);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  return (
    <QueryView query={query}>
      {(data) => {
        const lines = linesOf(data);
        if (lines.length === 0) {
          return (
            <>
              <Coming contactId={contactId} />
              <EmptyState Icon={IconMailOff} title={t('clientMails.empty.title')}>
                {t('clientMails.empty.text')}
              </EmptyState>
            </>
          );
        }
        const list = (
          <>
            <Coming contactId={contactId} />
            <MailList
              label={t('clientMails.list')}
              items={lines.map(itemOf)}
              onMore={hasNextPage ? () => void fetchNextPage() : null}
              pending={isFetchingNextPage}
            />
          </>
        );
        return (
          <div className={classes.tab}>
            <MailPanes list={list} choose={t('clientMails.choose')}>
              {(id) => <ClientMailPane id={id} />}
            </MailPanes>
          </div>
        );
      }}
    </QueryView>
  );
}

/** What modules have still to send. */
function Coming({ contactId }: { contactId: string }) {
  const entries = useSlot(comingMailsSlot);
  return entries.map(({ id, Component }) => (
    <Suspense key={id} fallback={null}>
      <Component contactId={contactId} />
    </Suspense>
  ));
}

const itemOf = (line: ClientMailLine): MailItem => ({
  id: line.id,
  subject: line.subject,
  about: line.sourceLabel || line.recipient.address,
  moment: line.sentAt,
  hasAttachments: line.attachmentCount > 0,
  isUnread: false,
  state: line.leftHouse ? undefined : <KeptBadge />,
});

/** It was never sent: a reader of the file must not believe that the client knows. */
function KeptBadge() {
  const { t } = useTranslation('correspondence');
  return (
    <StateBadge tone="warning" Icon={IconInbox}>
      {t('clientMails.notLeft')}
    </StateBadge>
  );
}

function ClientMailPane({ id }: { id: string }) {
  const query = useQuery(clientMailQuery(id));
  return (
    <QueryView query={query}>
      {(mail) => (
        <MailReader mail={mail} address={clientMailAddress(id)} moment={mail.sentAt}>
          <SendingLines mail={mail} />
        </MailReader>
      )}
    </QueryView>
  );
}

function SendingLines({ mail }: { mail: ClientMail }) {
  const { t } = useTranslation('correspondence');
  const { sentBy, sourceLabel, leftHouse, response } = mail;
  return (
    <>
      {sourceLabel && (
        <>
          <dt>{t('clientMails.source')}</dt>
          <dd>{sourceLabel}</dd>
        </>
      )}
      <dt>{t('clientMails.sending')}</dt>
      <dd>
        {sentBy ? t('clientMails.sentBy', { name: sentBy.name }) : t('clientMails.sentAutomatically')}
        {!leftHouse && (
          <>
            {' '}
            <KeptBadge />
          </>
        )}
      </dd>
      {leftHouse && response && (
        <>
          <dt>{t('clientMails.response')}</dt>
          <dd className={classes.response}>{response}</dd>
        </>
      )}
    </>
  );
}
