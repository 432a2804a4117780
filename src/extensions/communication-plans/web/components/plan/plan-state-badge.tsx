import {
  IconCircleCheck,
  IconCircleX,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StateBadge, type Tone } from '../../../../../platform/ui/web/state-badge.tsx';
import type { PlanState } from '../../../contract/rules.ts';

const looks: Record<PlanState, { tone: Tone; Icon: Icon }> = {
  draft: { tone: 'neutral', Icon: IconPencil },
  active: { tone: 'info', Icon: IconPlayerPlay },
  suspended: { tone: 'warning', Icon: IconPlayerPause },
  completed: { tone: 'good', Icon: IconCircleCheck },
  cancelled: { tone: 'neutral', Icon: IconCircleX },
};

/** The state of a plan as icon, word and colour. */
export function PlanStateBadge({ state }: { state: PlanState }) {
  const { t } = useTranslation('communication-plans');
  return <StateBadge {...looks[state]}>{t(`planState.${state}`)}</StateBadge>;
}
