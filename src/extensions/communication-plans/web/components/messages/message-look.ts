import {
  IconAlertTriangle,
  IconBan,
  IconCalendar,
  IconCheck,
  IconClock,
  IconClockExclamation,
  IconMailForward,
  IconHelpCircle,
  IconLock,
  IconPlayerSkipForward,
  IconSend,
  type Icon,
} from '@tabler/icons-react';
import type { Tone } from '../../../../../platform/ui/web/state-badge.tsx';
import type { Situation } from '../../../contract/execution.ts';
import type { MessageState } from '../../../contract/rules.ts';

export interface Look {
  tone: Tone;
  Icon: Icon;
  /** In this extension's words. */
  labelKey: string;
}

const look = (tone: Tone, Icon: Icon, labelKey: string): Look => ({ tone, Icon, labelKey });

const ofState: Record<MessageState, Look> = {
  planned: look('neutral', IconCalendar, 'messageState.planned'),
  approved: look('neutral', IconCalendar, 'messageState.approved'),
  sending: look('info', IconSend, 'messageState.sending'),
  sent: look('good', IconCheck, 'messageState.sent'),
  deferred: look('warning', IconClock, 'messageState.deferred'),
  refused: look('bad', IconAlertTriangle, 'messageState.refused'),
  uncertain: look('warning', IconHelpCircle, 'messageState.uncertain'),
  skipped: look('neutral', IconPlayerSkipForward, 'messageState.skipped'),
  cancelled: look('neutral', IconBan, 'messageState.cancelled'),
};

/** How a stored state looks; what waits looks late or due when its day has come and its plan runs. */
export function stateLook(state: MessageState, dueOn: string, today: string, planRuns: boolean): Look {
  const waits = state === 'planned' || state === 'approved';
  if (!waits || !planRuns || dueOn > today) return ofState[state];
  return dueOn < today
    ? look('bad', IconClockExclamation, 'messageState.late')
    : look('accent', IconMailForward, 'messageState.due');
}

export const situationLook: Record<Situation, Look> = {
  late: look('bad', IconClockExclamation, 'situation.late'),
  due: look('accent', IconSend, 'situation.due'),
  coming: look('neutral', IconCalendar, 'situation.coming'),
  blocked: look('warning', IconLock, 'situation.blocked'),
  sending: look('info', IconSend, 'situation.sending'),
  deferred: look('warning', IconClock, 'situation.deferred'),
  refused: look('bad', IconAlertTriangle, 'situation.refused'),
  uncertain: look('warning', IconHelpCircle, 'situation.uncertain'),
};
