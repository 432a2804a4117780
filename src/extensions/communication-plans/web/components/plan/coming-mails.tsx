import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import { CivilDateText, RelativeDate } from '../../../../../platform/ui/web/civil-date-text.tsx';
import type { ComingMessage } from '../../../contract/coming.ts';
import { planPath } from '../../plan-paths.ts';
import { comingQuery } from '../../queries.ts';
import { usePlansLive } from '../../use-plans-live.ts';
import { LookBadge } from '../messages/look-badge.tsx';
import { stateLook } from '../messages/message-look.ts';
import classes from './coming-mails.module.css';

/** What this client has still to receive, with its dates: none of it has been sent. */
export function ComingMails({ contactId }: { contactId: string }) {
  const { t } = useTranslation('communication-plans');
  const { data } = useQuery(comingQuery(contactId));
  usePlansLive();
  if (!data || data.messages.length === 0) return null;
  return (
    <section className={classes['coming']} aria-label={t('coming.title')}>
      <Text fw={600} size="sm">
        {t('coming.title')}
      </Text>
      <ol>
        {data.messages.map((message) => (
          <Line key={message.id} message={message} />
        ))}
      </ol>
    </section>
  );
}

function Line({ message }: { message: ComingMessage }) {
  const { t } = useTranslation('communication-plans');
  const { today } = useFormat();
  const { planId, planLabel, planState, position, messageCount, state, subject, dueOn } = message;
  const plain = state === 'planned' && dueOn > today();
  return (
    <li>
      <Link to={`${planPath(planId)}?message=${position}`} className={classes['line']}>
        <span className={classes['when']}>
          <CivilDateText date={dueOn} /> · <RelativeDate date={dueOn} />
        </span>
        <span className={classes['subject']}>{subject}</span>
        <span className={classes['plan']}>
          {!plain && <LookBadge look={stateLook(state, dueOn, today(), planState === 'active')} />}
          {planLabel} · {t('execution.position', { position, count: messageCount })}
          {planState !== 'active' && ` · ${t(`planState.${planState}`)}`}
        </span>
      </Link>
    </li>
  );
}
