import { Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import type { Attachment } from '../../contract/mails.ts';

import classes from './mail-attachments.module.css';

interface MailAttachmentsProps {
  /** Of the mail; the attachments stand under it. */
  address: string;
  attachments: readonly Attachment[];
}

/** What came with the mail, to download. */
export function MailAttachments({ address, attachments }: MailAttachmentsProps) {
  const { t } = useTranslation('correspondence');
  const format = useFormat();
  if (attachments.length === 0) return null;
  return (
    <section aria-label={t('mail.attachments', { count: attachments.length })}>
      <Text c="dimmed" size="xs" mb={4}>
        {t('mail.attachments', { count: attachments.length })}
      </Text>
      <ul className={classes.files}>
        {attachments.map(({ index, name, size }) => (
          <li key={index}>
            <a
              className={classes.file}
              href={`${address}/attachments/${index}`}
              download
              title={t('mail.download', { name })}
            >
              <IconPaperclip size={16} aria-hidden />
              <span className={classes.name}>{name}</span>
              <span className={classes.size}>{format.size(size)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
