import { Button, Group } from '@mantine/core';
import {
  IconCalendarDue,
  IconCalendarUp,
  IconPencil,
  IconPlayerSkipForward,
  IconRefresh,
  IconTrash,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Abilities } from './message-abilities.ts';
import type { ActionTarget, MessageActions } from './use-message-actions.tsx';

interface MessageButtonsProps {
  can: Abilities;
  target: ActionTarget;
  actions: MessageActions;
  onRemove?: () => void;
  /** Before the others: what one mostly does. */
  first?: ReactNode;
  /** After the others. */
  last?: ReactNode;
}

interface Act {
  able: boolean;
  Icon: Icon;
  labelKey: string;
  act: () => void;
}

/** The buttons of one message, those that make sense now. */
export function MessageButtons({ can, target, actions, onRemove, first, last }: MessageButtonsProps) {
  const { t } = useTranslation('communication-plans');
  const acts: Act[] = [
    {
      able: can.retry,
      Icon: IconRefresh,
      labelKey: 'execution.retry',
      act: () => actions.retry(target),
    },
    { able: can.edit, Icon: IconPencil, labelKey: 'actions.edit', act: () => actions.edit(target) },
    {
      able: can.bringForward,
      Icon: IconCalendarUp,
      labelKey: 'execution.bringForward',
      act: () => actions.bringForward(target),
    },
    {
      able: can.postpone,
      Icon: IconCalendarDue,
      labelKey: 'execution.postpone',
      act: () => actions.postpone(target),
    },
    {
      able: can.skip,
      Icon: IconPlayerSkipForward,
      labelKey: 'execution.skip',
      act: () => void actions.skip(target),
    },
    {
      able: can.remove && onRemove !== undefined,
      Icon: IconTrash,
      labelKey: 'actions.remove',
      act: () => onRemove?.(),
    },
  ];
  return (
    <Group gap="xs">
      {first}
      {acts
        .filter(({ able }) => able)
        .map(({ Icon, labelKey, act }) => (
          <Button
            key={labelKey}
            size="xs"
            variant="default"
            disabled={actions.pending}
            leftSection={<Icon size={16} />}
            onClick={act}
          >
            {t(labelKey)}
          </Button>
        ))}
      {last}
    </Group>
  );
}
