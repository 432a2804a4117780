import { Button, Text } from '@mantine/core';
import { IconChevronLeft, IconMailOpened } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useChosenMail } from '../use-chosen-mail.ts';
import classes from './mail-panes.module.css';

interface MailPanesProps {
  list: ReactNode;
  /** What the empty pane says. */
  choose: string;
  /** The mail that is chosen, when there is one. */
  children: (id: string) => ReactNode;
}

/** The list at the left, the mail at the right; on a phone one of the two. */
export function MailPanes({ list, choose, children }: MailPanesProps) {
  const { t } = useTranslation('correspondence');
  const { chosen, addressOf } = useChosenMail();
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    pane.current?.scrollTo(0, 0);
  }, [chosen]);
  return (
    <div className={classes.panes} data-reading={chosen !== null || undefined}>
      <div className={classes.list}>{list}</div>
      <div className={classes.mail} ref={pane}>
        {chosen === null ? (
          <div className={classes.choose}>
            <IconMailOpened size={28} stroke={1.5} aria-hidden />
            <Text c="dimmed">{choose}</Text>
          </div>
        ) : (
          <>
            <Button
              component={Link}
              to={addressOf(null)}
              className={classes.back}
              variant="subtle"
              size="xs"
              leftSection={<IconChevronLeft size={16} aria-hidden />}
            >
              {t('mail.back')}
            </Button>
            {children(chosen)}
          </>
        )}
      </div>
    </div>
  );
}
