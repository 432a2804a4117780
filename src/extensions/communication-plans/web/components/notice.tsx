import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

interface NoticeProps {
  tone: 'neutral' | 'info' | 'warning' | 'bad';
  Icon: Icon;
  title?: string;
  children?: ReactNode;
}

/** Something to know before going on. Quiet: it stands there every day. */
export function Notice({ tone, Icon, title, children }: NoticeProps) {
  return (
    <div className={classes['notice']} data-tone={tone}>
      <Icon size={18} stroke={1.8} aria-hidden />
      <div className={classes['words']}>
        {title && <div className={classes['title']}>{title}</div>}
        {children}
      </div>
    </div>
  );
}
