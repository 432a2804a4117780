import { Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconPaperclip, IconSpeakerphone } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import type { Anchor, Delay } from '../../../contract/delay.ts';
import type { Nature } from '../../../contract/rules.ts';
import type { PlanWarning } from '../../../contract/warnings.ts';
import { delayText } from '../messages/delay-text.ts';
import { warningText } from '../plan/reason-text.ts';
import classes from './timeline.module.css';

interface MessageCardProps {
  message: {
    position: number;
    delay: Delay;
    anchor: Anchor;
    nature: Nature;
    renderedSubject: string;
    dueOn: string;
    nominalOn: string;
  };
  attachmentCount: number;
  movedByHand?: boolean;
  warnings?: readonly PlanWarning[];
  /** State, at the right of the subject. */
  badge?: ReactNode;
  /** Buttons, at the end. */
  actions?: ReactNode;
  onOpen?: () => void;
  current?: boolean;
  faded?: boolean;
  children?: ReactNode;
}

/** One message of a timeline: what it says, why it leaves that day, what to look at. */
export function MessageCard(props: MessageCardProps) {
  const { message, badge, actions, onOpen, current, faded, warnings = [], children } = props;
  const { t } = useTranslation('communication-plans');
  return (
    <div className={classes['card']} data-current={current || undefined} data-faded={faded || undefined}>
      <div style={{ display: 'flex', gap: 8, alignItems: 'flex-start' }}>
        <div style={{ flex: 1, minWidth: 0 }}>
          {onOpen ? (
            <UnstyledButton className={classes['subject']} onClick={onOpen} aria-current={current}>
              {message.renderedSubject || t('templates.noSubject')}
            </UnstyledButton>
          ) : (
            <Text className={classes['subject']}>{message.renderedSubject || t('templates.noSubject')}</Text>
          )}
          <Facts {...props} />
        </div>
        {badge}
        {actions}
      </div>
      <Warnings warnings={warnings} />
      {children}
    </div>
  );
}

function Facts({ message, attachmentCount, movedByHand }: MessageCardProps) {
  const { t } = useTranslation('communication-plans');
  const format = useFormat();
  const moved = movedByHand
    ? t('timeline.movedByHand')
    : message.dueOn !== message.nominalOn &&
      t('timeline.insteadOf', { date: format.civilDate(message.nominalOn) });
  return (
    <div className={classes['facts']}>
      <span>{t('timeline.position', { position: message.position })}</span>
      <span>{delayText(t, message.delay, message.anchor, format.number)}</span>
      {moved && <span>{moved}</span>}
      {message.nature === 'prospection' && <Fact Icon={IconSpeakerphone}>{t('nature.prospection')}</Fact>}
      {attachmentCount > 0 && (
        <Fact Icon={IconPaperclip}>{t('timeline.attachments', { count: attachmentCount })}</Fact>
      )}
    </div>
  );
}

function Fact({ Icon, children }: { Icon: typeof IconPaperclip; children: ReactNode }) {
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 4 }}>
      <Icon size={14} aria-hidden />
      {children}
    </span>
  );
}

function Warnings({ warnings }: { warnings: readonly PlanWarning[] }) {
  const { t } = useTranslation('communication-plans');
  const format = useFormat();
  return warnings.map((warning) => (
    <div key={warning.kind + JSON.stringify(warning.data)} className={classes['warning']}>
      <IconAlertTriangle size={14} aria-hidden />
      <span>{warningText(t, warning, format)}</span>
    </div>
  ));
}
