import { UnstyledButton } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import type { Attachment } from '../../../contract/attachments.ts';
import { AttachmentDialog } from './attachment-dialog.tsx';
import classes from './mail-preview.module.css';

/** What goes with a mail, each to open. */
export function AttachmentPills({ attachments }: { attachments: readonly Attachment[] }) {
  const { t } = useTranslation('communication-plans');
  const { size: sizeText } = useFormat();
  const [open, setOpen] = useState<Attachment | null>(null);
  if (attachments.length === 0) return null;
  return (
    <>
      <ul className={classes['files']} aria-label={t('preview.attachments')}>
        {attachments.map((attachment) => (
          <li key={attachment.id} style={{ maxWidth: '100%' }}>
            <UnstyledButton
              className={classes['file']}
              data-missing={attachment.missing || undefined}
              title={t('editor.openAttachment', { name: attachment.name })}
              onClick={() => setOpen(attachment)}
            >
              <IconPaperclip size={14} aria-hidden style={{ flex: 'none' }} />
              <span className={classes['name']}>{attachment.name}</span>
              <span style={{ whiteSpace: 'nowrap', opacity: 0.8 }}>
                {attachment.missing ? t('editor.missing') : sizeText(attachment.size)}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {open && <AttachmentDialog attachment={open} onClose={() => setOpen(null)} />}
    </>
  );
}
