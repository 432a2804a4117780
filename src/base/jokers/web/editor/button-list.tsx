import { ActionIcon, Button, Text, VisuallyHidden } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconGripVertical,
  IconPencil,
  IconPlus,
  IconX,
} from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { mostButtons, type JokerButton } from '../../contract/jokers.ts';
import { buttonLabel, jokerColor, whyIdle } from '../components/joker.tsx';
import { JokerIcon } from '../joker-icon.tsx';
import { moved } from '../row-order.ts';
import { useCommands } from '../use-jokers.ts';
import classes from './editor.module.css';
import { useRowDrag } from './use-row-drag.ts';

interface ButtonListProps {
  buttons: readonly JokerButton[];
  /** The one that was looked at, by its id, or that was to be added: it has the focus. */
  last: string | null;
  onChange: (buttons: JokerButton[]) => void;
  onOpen: (button: JokerButton | 'new') => void;
}

/** The buttons in their order: dragged by their grips, moved by buttons or by Alt and the arrows, opened, taken away. */
export function ButtonList({ buttons, last, onChange, onOpen }: ButtonListProps) {
  const { t } = useTranslation('jokers');
  const { outcome } = useCommands();
  const [said, setSaid] = useState('');

  function move(from: number, to: number) {
    const button = buttons[from];
    if (!button || !(to in buttons)) return;
    onChange(moved(buttons, from, to));
    const label = buttonLabel(t, button, outcome(button.command));
    setSaid(t('editor.place', { label, place: to + 1, count: buttons.length }));
  }

  const { dragged, list } = useRowDrag(move);

  return (
    <div>
      {buttons.length === 0 && <Text c="dimmed">{t('editor.none')}</Text>}
      <ol className={classes['list']} aria-label={t('editor.list')} {...list}>
        {buttons.map((button, place) => (
          <li key={button.id} className={classes['row']} data-dragged={place === dragged || undefined}>
            <ListedButton
              button={button}
              isLastSeen={button.id === last}
              isFirst={place === 0}
              isLast={place === buttons.length - 1}
              onMove={(by) => move(place, place + by)}
              onOpen={() => onOpen(button)}
              onRemove={() => onChange(buttons.toSpliced(place, 1))}
            />
          </li>
        ))}
      </ol>
      {buttons.length > 1 && (
        <Text c="dimmed" size="xs" mb="xs">
          {t('editor.keys')}
        </Text>
      )}
      {buttons.length >= mostButtons ? (
        <Text c="dimmed">{t('editor.full', { count: mostButtons })}</Text>
      ) : (
        <Button
          variant="default"
          size="xs"
          autoFocus={last === 'new'}
          leftSection={<IconPlus size={16} />}
          onClick={() => onOpen('new')}
        >
          {t('editor.add')}
        </Button>
      )}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  );
}

interface ListedButtonProps {
  button: JokerButton;
  isLastSeen: boolean;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onOpen: () => void;
  onRemove: () => void;
}

const steps: Record<string, -1 | 1> = { ArrowUp: -1, ArrowDown: 1 };

function ListedButton({ button, isLastSeen, isFirst, isLast, onMove, onOpen, onRemove }: ListedButtonProps) {
  const { t } = useTranslation('jokers');
  const { outcome } = useCommands();
  const found = outcome(button.command);
  const label = buttonLabel(t, button, found);

  function press(event: KeyboardEvent) {
    const step = steps[event.key];
    if (step === undefined || !event.altKey) return;
    event.preventDefault();
    onMove(step);
  }

  return (
    <>
      <span data-grip className={classes['grip']} title={t('editor.grip')}>
        <IconGripVertical size={16} aria-hidden />
      </span>
      <button
        type="button"
        className={classes['open']}
        style={jokerColor(button)}
        autoFocus={isLastSeen}
        onClick={onOpen}
        onKeyDown={press}
        aria-label={t('editor.change', { label })}
      >
        <JokerIcon name={button.icon} />
        <span className={classes['words']}>
          {label}
          <span className={classes['command']}>
            {found.state === 'ready' ? button.command : whyIdle(t, button, found)}
          </span>
        </span>
      </button>
      <ActionIcon disabled={isFirst} onClick={() => onMove(-1)} aria-label={t('editor.up', { label })}>
        <IconArrowUp size={16} />
      </ActionIcon>
      <ActionIcon disabled={isLast} onClick={() => onMove(1)} aria-label={t('editor.down', { label })}>
        <IconArrowDown size={16} />
      </ActionIcon>
      <ActionIcon onClick={onOpen} tabIndex={-1} aria-hidden visibleFrom="sm">
        <IconPencil size={16} />
      </ActionIcon>
      <ActionIcon onClick={onRemove} aria-label={t('editor.remove', { label })}>
        <IconX size={16} />
      </ActionIcon>
    </>
  );
}
