import type { Editor } from '@tiptap/core';
import {
  IconBlockquote,
  IconBold,
  IconCode,
  IconItalic,
  IconList,
  IconListNumbers,
  IconSourceCode,
  IconStrikethrough,
  IconUnderline,
} from '@tabler/icons-react';

type Chain = ReturnType<Editor['chain']>;

/** A button that turns a formatting on and off. `name` is the node or mark, and the key of its label. */
export interface Format {
  name: string;
  Icon: typeof IconBold;
  shortcut: string;
  /** Whether its tooltip has more to say of its keys in a message, under `notes.<name>`. */
  hasNote?: true;
  toggle: (chain: Chain) => Chain;
}

/** Those that even the narrowest toolbar shows. */
export const LASTING_FORMATS: readonly Format[] = [
  { name: 'bold', Icon: IconBold, shortcut: 'Control+B', toggle: (chain) => chain.toggleBold() },
  { name: 'italic', Icon: IconItalic, shortcut: 'Control+I', toggle: (chain) => chain.toggleItalic() },
];

const CHARACTER_FORMATS: readonly Format[] = [
  {
    name: 'underline',
    Icon: IconUnderline,
    shortcut: 'Control+U',
    toggle: (chain) => chain.toggleUnderline(),
  },
  {
    name: 'strike',
    Icon: IconStrikethrough,
    shortcut: 'Control+Shift+S',
    toggle: (chain) => chain.toggleStrike(),
  },
];

export const BLOCK_FORMATS: readonly Format[] = [
  {
    name: 'bulletList',
    Icon: IconList,
    shortcut: 'Control+Shift+8',
    toggle: (chain) => chain.toggleBulletList(),
  },
  {
    name: 'orderedList',
    Icon: IconListNumbers,
    shortcut: 'Control+Shift+7',
    toggle: (chain) => chain.toggleOrderedList(),
  },
  {
    name: 'blockquote',
    Icon: IconBlockquote,
    shortcut: 'Control+Shift+B',
    toggle: (chain) => chain.toggleBlockquote(),
  },
  { name: 'code', Icon: IconCode, shortcut: 'Control+E', toggle: (chain) => chain.toggleCode() },
  {
    name: 'codeBlock',
    Icon: IconSourceCode,
    shortcut: 'Control+Alt+C',
    hasNote: true,
    toggle: (chain) => chain.toggleCodeBlock(),
  },
];

/** Those that go to a menu when there is no room, the last ones first. */
export const FOLDABLE_FORMATS: readonly Format[] = [...CHARACTER_FORMATS, ...BLOCK_FORMATS];

export const ALL_FORMATS: readonly Format[] = [...LASTING_FORMATS, ...FOLDABLE_FORMATS];
