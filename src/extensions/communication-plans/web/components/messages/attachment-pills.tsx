import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import type { Attachment } from '../../../contract/attachments.ts';
import { attachmentUrl } from '../../plan-calls.ts';
import classes from './mail-preview.module.css';
import { sizeText } from './size-text.ts';

/** What goes with a mail, each to open. */
export function AttachmentPills({ attachments }: { attachments: readonly Attachment[] }) {
  const { t } = useTranslation('communication-plans');
  const { number } = useFormat();
  if (attachments.length === 0) return null;
  return (
    <ul className={classes['files']} aria-label={t('preview.attachments')}>
      {attachments.map((attachment) => (
        <li key={attachment.id} style={{ maxWidth: '100%' }}>
          <a
            className={classes['file']}
            href={attachmentUrl(attachment)}
            target="_blank"
            rel="noopener"
            data-missing={attachment.missing || undefined}
            title={t('editor.openAttachment', { name: attachment.name })}
          >
            <IconPaperclip size={14} aria-hidden style={{ flex: 'none' }} />
            <span className={classes['name']}>{attachment.name}</span>
            <span style={{ whiteSpace: 'nowrap', opacity: 0.8 }}>
              {attachment.missing ? t('editor.missing') : sizeText(t, attachment.size, number)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
