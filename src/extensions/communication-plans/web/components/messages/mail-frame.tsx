import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './mail-preview.module.css';
import { strictFrame } from './strict-frame.ts';

interface MailFrameProps {
  subject: string;
  /** The whole document of a mail that may still leave, or the address of one that has left. */
  source: { html: string } | { address: string };
}

const leastHeight = 160;

/**
 * A mail as its recipient sees it, as high as its content. The frame allows no script, no form and no new
 * window; it shares our origin only so that its height can be read.
 */
export function MailFrame({ source, subject }: MailFrameProps) {
  const { t } = useTranslation('communication-plans');
  const frame = useRef<HTMLIFrameElement>(null);
  const observer = useRef<ResizeObserver>(null);
  const [height, setHeight] = useState(leastHeight);
  useEffect(() => () => observer.current?.disconnect(), []);

  function follow() {
    observer.current?.disconnect();
    const page = frame.current?.contentDocument?.documentElement;
    if (!page) return;
    const measure = () => setHeight(Math.max(leastHeight, Math.ceil(page.getBoundingClientRect().height)));
    observer.current = new ResizeObserver(measure);
    observer.current.observe(page);
    measure();
  }

  return (
    <iframe
      ref={frame}
      className={classes['frame']}
      title={t('preview.frameTitle', { subject })}
      {...('html' in source ? { srcDoc: strictFrame(source.html) } : { src: source.address })}
      sandbox="allow-same-origin"
      referrerPolicy="no-referrer"
      style={{ height }}
      onLoad={follow}
    />
  );
}
