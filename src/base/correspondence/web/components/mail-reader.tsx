import { Button, Stack, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import type { ClientMail, MailboxMail } from '../../contract/mails.ts';
import { MailAttachments } from './mail-attachments.tsx';
import { MailFrame } from './mail-frame.tsx';
import { MailHeaders } from './mail-headers.tsx';
import { PrintButton } from './print-button.tsx';
import { MailboxText } from './mailbox-text.tsx';
import classes from './mail-reader.module.css';

interface MailReaderProps {
  mail: ClientMail | MailboxMail;
  /** Where its page, its bytes and its attachments are. */
  address: string;
  /** When it left or came in, for a mail that says nothing of it itself. */
  moment: string;
  /** More lines of its head: who sent it, what for. */
  children?: ReactNode;
}

/** One mail: its head, what it looks like to its recipient, what came with it. */
export function MailReader({ mail, address, moment, children }: MailReaderProps) {
  const { t } = useTranslation('correspondence');
  const format = useFormat();
  const subject = mail.subject || t('mail.noSubject');
  const date = mail.date ?? moment;
  return (
    <article aria-label={subject}>
      <Stack gap="md">
        <div className={classes.head}>
          <Title order={2} className={classes.subject}>
            {subject}
          </Title>
          <PrintButton mail={mail} address={address} date={date} />
          <Button
            component="a"
            href={`${address}/eml`}
            download
            variant="default"
            size="xs"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('mail.downloadEml')}
          </Button>
        </div>
        <dl className={classes.lines}>
          <dt>{t('mail.from')}</dt>
          <dd>{mail.from && <MailboxText mailbox={mail.from} />}</dd>
          <dt>{t('mail.to')}</dt>
          <dd>
            {mail.to.map((mailbox) => (
              <MailboxText key={mailbox.address} mailbox={mailbox} />
            ))}
          </dd>
          <dt>{t('mail.date')}</dt>
          <dd>
            <time dateTime={date}>{format.momentInFull(date)}</time>
          </dd>
          {children}
        </dl>
        <MailAttachments address={address} attachments={mail.attachments} />
        <MailFrame key={address} src={`${address}/html`} subject={subject} />
        <MailHeaders headers={mail.headers} />
      </Stack>
    </article>
  );
}
