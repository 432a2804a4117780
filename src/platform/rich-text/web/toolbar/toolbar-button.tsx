import { ActionIcon, Tooltip } from '@mantine/core';
import type { ComponentType, MouseEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { shortcutHere, shortcutText } from './shortcut-text.ts';

interface ToolbarButtonProps {
  Icon: ComponentType<{ size?: number; stroke?: number }>;
  label: string;
  /** As `aria-keyshortcuts` has it: `Control+B`. */
  shortcut?: string;
  /** What else there is to know of it, said in its tooltip. */
  note?: string;
  /** Whether the formatting is on under the cursor; left out for a button that opens something. */
  pressed?: boolean;
  /** Whether what it opens is open; the popover says the rest to screen readers. */
  expanded?: boolean;
  disabled?: boolean;
  onClick?: () => void;
  ref?: Ref<HTMLButtonElement>;
}

/** What opens stays on screen, over the text if there is no room beside it. */
export const STAY_ON_SCREEN = { flip: true, shift: { crossAxis: true, padding: 4 } };

// The text keeps its selection while its toolbar is clicked.
const keepSelection = (event: MouseEvent) => event.preventDefault();

export function ToolbarButton({
  Icon,
  label,
  shortcut,
  note,
  pressed,
  expanded,
  ...button
}: ToolbarButtonProps) {
  const { t } = useTranslation('rich-text');
  const active = pressed === true || expanded === true;
  const keys = shortcut === undefined ? '' : ` (${shortcutText(shortcut, t)})`;
  return (
    <Tooltip
      label={`${label}${keys}${note === undefined ? '' : `. ${note}`}`}
      disabled={expanded === true}
      multiline={note !== undefined}
      maw={260}
      events={{ hover: true, focus: true, touch: false }}
    >
      <ActionIcon
        {...button}
        variant={active ? 'light' : 'subtle'}
        color={active ? 'plum' : 'gray'}
        size={28}
        aria-label={label}
        aria-pressed={pressed}
        aria-keyshortcuts={shortcut && shortcutHere(shortcut)}
        onMouseDown={keepSelection}
      >
        <Icon size={17} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  );
}
