import {
  IconArrowBackUp,
  IconCheck,
  IconFileText,
  IconListCheck,
  IconLoader,
  IconPlayerStop,
  IconPlugConnectedX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StateBadge, type Tone } from '../../../../platform/ui/web/state-badge.tsx';
import type { ImportState as State } from '../../contract/imports.ts';

const looks: Record<State, [Tone, typeof IconCheck]> = {
  drafted: ['neutral', IconFileText],
  checking: ['info', IconLoader],
  checked: ['info', IconListCheck],
  running: ['info', IconLoader],
  interrupted: ['warning', IconPlugConnectedX],
  done: ['good', IconCheck],
  stopped: ['warning', IconPlayerStop],
  undoing: ['info', IconLoader],
  undoInterrupted: ['warning', IconPlugConnectedX],
  undone: ['neutral', IconArrowBackUp],
};

/** Where an import stands. */
export function ImportState({ state }: { state: State }) {
  const { t } = useTranslation('imports');
  const [tone, Icon] = looks[state];
  return (
    <StateBadge tone={tone} Icon={Icon}>
      {t(`state.${state}`)}
    </StateBadge>
  );
}
