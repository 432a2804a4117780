import { ActionIcon, Tooltip } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useImperativeHandle, useState, type Ref } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../contract/messages.ts';
import type { ToolOpened } from './message-room.ts';
import type { MessageAct } from './message-rights.ts';
import { actIcons, keyText } from './act-look.ts';
import { MessageMenu } from './message-menu.tsx';
import classes from './message-tools.module.css';
import { ReactionPicker } from './reaction-picker.tsx';

/** Moves the tools from message to message without drawing any message anew. */
export interface ToolsHandle {
  /** Shows them at a message, unless something is open at another one. */
  show: (row: HTMLElement) => void;
  open: (row: HTMLElement, opened: ToolOpened) => void;
  /** Hides them, unless something is open. */
  hide: () => void;
}

interface MessageToolsProps {
  ref: Ref<ToolsHandle>;
  find: (row: HTMLElement) => Message | undefined;
  actsOn: (message: Message) => readonly MessageAct[];
  onAct: (act: MessageAct, message: Message, row: HTMLElement) => void;
  onReact: (message: Message, emoji: string) => void;
}

interface Place {
  row: HTMLElement;
  opened: ToolOpened | null;
}

/** Acts that stand beside the menu's button. */
const near: readonly MessageAct[] = ['react', 'reply', 'edit'];

/** What can be done with the message that is pointed at or has the focus. */
export function MessageTools({ ref, find, actsOn, onAct, onReact }: MessageToolsProps) {
  const [place, setPlace] = useState<Place | null>(null);
  useImperativeHandle(
    ref,
    () => ({
      show: (row) =>
        setPlace((before) => (before?.opened || before?.row === row ? before : { row, opened: null })),
      open: (row, opened) => setPlace({ row, opened }),
      hide: () => setPlace((before) => (before?.opened ? before : null)),
    }),
    [],
  );
  const message = place?.row.isConnected ? find(place.row) : undefined;
  const slot = place?.row.querySelector('[data-tools]');
  const acts = message ? actsOn(message) : [];
  if (!place || !message || !slot || acts.length === 0) return null;
  const { row, opened } = place;
  const close = () => {
    setPlace(null);
    row.focus({ preventScroll: true });
  };
  const react = (emoji: string) => {
    close();
    onReact(message, emoji);
  };
  const act = (chosen: MessageAct) => {
    if (chosen === 'react') return setPlace({ row, opened: 'picker' });
    setPlace(null);
    onAct(chosen, message, row);
  };
  return createPortal(
    <ReactionPicker opened={opened === 'picker'} onClose={close} onPick={react}>
      <div className={classes.toolbar} data-opened={opened !== null}>
        {near
          .filter((one) => acts.includes(one))
          .map((one) => (
            <ToolButton key={one} act={one} onClick={() => act(one)} />
          ))}
        <MessageMenu acts={acts} opened={opened === 'menu'} onClose={close} onAct={act} onReact={react}>
          <MenuButton onClick={() => setPlace({ row, opened: opened === 'menu' ? null : 'menu' })} />
        </MessageMenu>
      </div>
    </ReactionPicker>,
    slot,
    row.dataset['message'],
  );
}

function ToolButton({ act, onClick }: { act: MessageAct; onClick: () => void }) {
  const { t } = useTranslation('chat');
  const Icon = actIcons[act];
  const label = t(`message.acts.${act}`);
  return (
    <Tooltip label={`${label} (${keyText(t, act)})`}>
      <ActionIcon size={28} aria-label={label} tabIndex={-1} onClick={onClick}>
        <Icon size={17} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  );
}

interface MenuButtonProps {
  onClick: () => void;
  ref?: Ref<HTMLButtonElement>;
}

function MenuButton({ onClick, ...given }: MenuButtonProps) {
  const { t } = useTranslation('chat');
  return (
    <ActionIcon {...given} size={28} aria-label={t('message.actions')} tabIndex={-1} onClick={onClick}>
      <IconDots size={17} stroke={1.75} />
    </ActionIcon>
  );
}
