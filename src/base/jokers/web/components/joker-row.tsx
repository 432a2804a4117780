import { ActionIcon } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useLiveJokers } from '../queries.ts';
import { hasShortcuts, mostShortcuts } from '../shortcuts.ts';
import { shownButtons, useCommands } from '../use-jokers.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import { Joker } from './joker.tsx';
import classes from './joker-row.module.css';

const JokerEditor = lazy(() => import('../editor/joker-editor.tsx'));

const shortcuts = hasShortcuts(navigator.platform);

/** The row under the menu: what this person does most, one press away. */
export function JokerRow() {
  const { t } = useTranslation('jokers');
  const jokers = useLiveJokers();
  const { outcome, proposed } = useCommands();
  const [editing, setEditing] = useState(false);
  const navigate = useNavigate();
  const buttons = jokers ? shownButtons(jokers, proposed) : [];

  useShortcuts(shortcuts, (place) => {
    const pressed = outcome(buttons[place]?.command ?? '');
    if (pressed.state !== 'ready') return false;
    void navigate(pressed.command.path);
    return true;
  });

  return (
    <nav className={classes['row']} aria-label={t('label')}>
      {buttons.map((button, place) => (
        <Joker
          key={button.id}
          button={button}
          outcome={outcome(button.command)}
          digit={shortcuts && place < mostShortcuts ? place + 1 : null}
        />
      ))}
      {jokers && (
        <ActionIcon onClick={() => setEditing(true)} aria-label={t('edit')} title={t('edit')}>
          <IconPencil size={16} stroke={1.75} />
        </ActionIcon>
      )}
      {editing && jokers && (
        <Suspense>
          <JokerEditor jokers={jokers} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </nav>
  );
}
