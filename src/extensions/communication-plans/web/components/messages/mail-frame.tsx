import { useTranslation } from 'react-i18next';
import { useFrameHeight } from '../../../../../platform/ui/web/use-frame-height.ts';
import classes from './mail-preview.module.css';
import { strictFrame } from './strict-frame.ts';

interface MailFrameProps {
  subject: string;
  /** The whole document of a mail that may still leave, or the address of one that has left. */
  source: { html: string } | { address: string };
}

/**
 * A mail as its recipient sees it, as high as its content. The frame allows no script, no form and no new
 * window; it shares our origin only so that its height can be read.
 */
export function MailFrame({ source, subject }: MailFrameProps) {
  const { t } = useTranslation('communication-plans');
  return (
    <iframe
      {...useFrameHeight(160)}
      className={classes['frame']}
      title={t('preview.frameTitle', { subject })}
      {...('html' in source ? { srcDoc: strictFrame(source.html) } : { src: source.address })}
      sandbox="allow-same-origin"
      referrerPolicy="no-referrer"
    />
  );
}
