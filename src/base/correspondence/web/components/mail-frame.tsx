import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './mail-frame.module.css';

interface MailFrameProps {
  /** The page that the server makes of the mail. */
  src: string;
  subject: string;
}

const leastHeight = 120;

/**
 * A mail as its recipient sees it, as high as its content. Both the frame and the page's own policy forbid
 * scripts, forms and everything that would come from elsewhere.
 */
export function MailFrame({ src, subject }: MailFrameProps) {
  const { t } = useTranslation('correspondence');
  const frame = useRef<HTMLIFrameElement>(null);
  const observer = useRef<ResizeObserver>(null);
  const [height, setHeight] = useState(leastHeight);
  useEffect(() => () => observer.current?.disconnect(), []);

  function follow() {
    observer.current?.disconnect();
    const page = frame.current?.contentDocument?.documentElement;
    if (!page) return;
    observer.current = new ResizeObserver(() => setHeight(heightOf(page)));
    observer.current.observe(page);
    setHeight(heightOf(page));
  }

  return (
    <iframe
      ref={frame}
      className={classes.frame}
      title={t('mail.frame', { subject })}
      src={src}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      referrerPolicy="no-referrer"
      style={{ height }}
      onLoad={follow}
    />
  );
}

/** With room for the bar of a mail that is wider than the pane. */
function heightOf(page: HTMLElement): number {
  const bar = page.scrollWidth > page.clientWidth ? 18 : 0;
  return Math.max(leastHeight, Math.ceil(page.getBoundingClientRect().height) + bar);
}
