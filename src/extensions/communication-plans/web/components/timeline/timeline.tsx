import { Text } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import type { Tone } from '../../../../../platform/ui/web/state-badge.tsx';
import { timelineEntries, type Milestone } from './timeline-entries.ts';
import classes from './timeline.module.css';
import { useDayDragging, type DayMoves, type Held } from './use-day-dragging.ts';

interface TimelineProps<Message> {
  messages: readonly Message[];
  startOn: string;
  expectedOn: string | null;
  today?: string | undefined;
  /** The sign on the line. */
  sign: (message: Message) => { tone: Tone; Icon: Icon };
  /** It will not leave: that its day is near is no news. */
  faded?: (message: Message) => boolean;
  /** Those that can be dragged to another day; buttons of theirs do the same. */
  moves?: DayMoves<Message>;
  /** What stands beside the day. */
  children: (message: Message) => ReactNode;
}

/** The messages of a plan along their real days, among the start and the date promised to the client. */
export function Timeline<Message extends { dueOn: string; position: number }>(props: TimelineProps<Message>) {
  const { messages, startOn, expectedOn, today, sign, faded, moves, children } = props;
  const { t } = useTranslation('communication-plans');
  const { list, held } = useDayDragging(messages, moves);
  return (
    <>
      {moves && messages.some(moves.can) && (
        <Text size="xs" c="dimmed" mb="xs" className={classes['hint']}>
          {t('timeline.dragHint')}
        </Text>
      )}
      <ol ref={list} className={classes['timeline']} data-held={held !== null || undefined}>
        {timelineEntries(messages, { startOn, expectedOn, today }).map((entry) => {
          if (entry.kind !== 'message') return <MilestoneLine key={entry.kind} milestone={entry} />;
          const { message, on } = entry;
          const { tone, Icon } = sign(message);
          return (
            <li
              key={message.position}
              className={classes['entry']}
              data-on={on}
              data-movable={moves?.can(message) ? message.position : undefined}
              data-held={held?.position === message.position || undefined}
            >
              <Day on={on} plain={faded?.(message) ?? false} />
              <span className={classes['dot']} data-tone={tone} aria-hidden>
                <Icon size={15} stroke={2} />
              </span>
              <div className={classes['content']}>{children(message)}</div>
            </li>
          );
        })}
        {held?.over && <HeldDay over={held.over} />}
      </ol>
    </>
  );
}

/** Where a dragged message would stand, and on which day. */
function HeldDay({ over: { day, top } }: { over: NonNullable<Held['over']> }) {
  const format = useFormat();
  return (
    <li className={classes['held']} style={{ insetBlockStart: top }} aria-hidden>
      <span className={classes['heldDay']}>{format.civilDate(day)}</span>
    </li>
  );
}

function Day({ on, plain }: { on: string; plain?: boolean }) {
  const format = useFormat();
  return (
    <time dateTime={on} title={format.civilDateInFull(on)} className={classes['date']}>
      <Text span display="block" size="sm" fw={plain ? 400 : 550} {...(plain && { c: 'dimmed' })}>
        {format.civilDate(on)}
      </Text>
      {!plain && (
        <Text span display="block" size="xs" c="dimmed">
          {format.relativeDay(on)}
        </Text>
      )}
    </time>
  );
}

function MilestoneLine({ milestone }: { milestone: Milestone }) {
  const { t } = useTranslation('communication-plans');
  return (
    <li
      className={`${classes['entry']} ${classes['milestone']}`}
      data-on={milestone.on}
      data-kind={milestone.kind}
    >
      <Day on={milestone.on} plain />
      <span className={classes['dot']} aria-hidden />
      <div className={`${classes['content']} ${classes['words']}`}>{t(`timeline.${milestone.kind}`)}</div>
    </li>
  );
}
