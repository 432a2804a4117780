import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { refusal } from '../../../../platform/http/web/api.ts';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import type { ClientMail, MailboxMail } from '../../contract/mails.ts';
import { printedPage, printMail, type HeadLine } from '../print-mail.ts';

interface PrintButtonProps {
  mail: ClientMail | MailboxMail;
  address: string;
  /** When it left or came in. */
  date: string;
}

/** Prints the mail alone, with its head, on as many pages as it takes. */
export function PrintButton({ mail, address, date }: PrintButtonProps) {
  const { t } = useTranslation('correspondence');
  const lines = useHeadLines(mail, date);
  const subject = mail.subject || t('mail.noSubject');
  const print = useMutation({
    mutationFn: async () => {
      const answer = await fetch(`${address}/html`, { credentials: 'same-origin' });
      if (!answer.ok) throw refusal(answer.status, await answer.json().catch(() => null));
      printMail(printedPage(await answer.text(), subject, lines), t('mail.frame', { subject }));
    },
    onError: (error) => notifications.show({ color: 'red', message: errorText(t, error) }),
  });
  return (
    <Button
      variant="default"
      size="xs"
      loading={print.isPending}
      leftSection={<IconPrinter size={16} aria-hidden />}
      onClick={() => print.mutate()}
    >
      {t('mail.print')}
    </Button>
  );
}

const written = ({ name, address }: { name: string; address: string }): string =>
  name === '' ? address : `${name} <${address}>`;

function useHeadLines(mail: ClientMail | MailboxMail, date: string): HeadLine[] {
  const { t } = useTranslation('correspondence');
  const { momentInFull } = useFormat();
  const lines = [
    { label: t('mail.from'), text: mail.from ? written(mail.from) : '' },
    { label: t('mail.to'), text: mail.to.map(written).join(', ') },
    { label: t('mail.date'), text: momentInFull(date) },
    {
      label: t('mail.attachments', { count: mail.attachments.length }),
      text: mail.attachments.map(({ name }) => name).join(', '),
    },
    { label: t('clientMails.source'), text: 'sourceLabel' in mail ? mail.sourceLabel : '' },
  ];
  return lines.filter(({ text }) => text !== '');
}
