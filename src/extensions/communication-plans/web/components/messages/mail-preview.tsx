import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessagePreview } from '../../../contract/messages.ts';
import { AttachmentPills } from './attachment-pills.tsx';
import { MailFrame } from './mail-frame.tsx';
import classes from './mail-preview.module.css';

type Format = 'html' | 'text';

/** The mail that would leave now: sender, recipient, attachments, and the text as the client will read it. */
export function MailPreview({ preview }: { preview: MessagePreview }) {
  const { t } = useTranslation('communication-plans');
  const [shown, setShown] = useState<Format>('html');
  return (
    <div>
      <Head preview={preview} />
      <AttachmentPills attachments={preview.attachments} />
      <SegmentedControl
        size="xs"
        mb="xs"
        aria-label={t('preview.format')}
        value={shown}
        onChange={(format) => setShown(format as Format)}
        data={[
          { value: 'html', label: t('preview.html') },
          { value: 'text', label: t('preview.text') },
        ]}
      />
      {shown === 'html' ? (
        <MailFrame source={{ html: preview.html }} subject={preview.subject} />
      ) : (
        <pre className={classes['text']}>{preview.text}</pre>
      )}
    </div>
  );
}

const nameAndAddress = ({ name, address }: { name: string; address: string }): string =>
  name === '' ? address : `${name} <${address}>`;

function Head({ preview: { from, to, replyTo } }: { preview: MessagePreview }) {
  const { t } = useTranslation('communication-plans');
  return (
    <dl className={classes['head']}>
      <dt>{t('preview.from')}</dt>
      <dd>{nameAndAddress(from)}</dd>
      <dt>{t('preview.to')}</dt>
      <dd>{to ? nameAndAddress(to) : t('preview.noAddress')}</dd>
      {replyTo && (
        <>
          <dt>{t('preview.replyTo')}</dt>
          <dd>{nameAndAddress(replyTo)}</dd>
        </>
      )}
    </dl>
  );
}
