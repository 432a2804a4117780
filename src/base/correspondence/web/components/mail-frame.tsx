import { useTranslation } from 'react-i18next';
import { useFrameHeight } from '../../../../platform/ui/web/use-frame-height.ts';
import classes from './mail-frame.module.css';

interface MailFrameProps {
  /** The page that the server makes of the mail. */
  src: string;
  subject: string;
}

/**
 * A mail as its recipient sees it, as high as its content. Both the frame and the page's own policy forbid
 * scripts, forms and everything that would come from elsewhere.
 */
export function MailFrame({ src, subject }: MailFrameProps) {
  const { t } = useTranslation('correspondence');
  return (
    <iframe
      {...useFrameHeight(120)}
      className={classes.frame}
      title={t('mail.frame', { subject })}
      src={src}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      referrerPolicy="no-referrer"
    />
  );
}
