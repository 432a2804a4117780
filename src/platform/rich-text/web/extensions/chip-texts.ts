import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** What a chip says of its text. */
export interface Chip {
  /** Plain words, shown when the pointer rests on it. */
  title: string;
  /** A text that looks like one of them and is none. */
  isWrong: boolean;
}

/** Texts that are shown as one thing. What is stored, copied and read aloud is the text. */
export interface Chips {
  /** Global; found within one paragraph, also where its letters carry different marks. */
  pattern: RegExp;
  /** Given what `matchAll` gives: the whole text, then the groups. */
  describe: (...found: (string | undefined)[]) => Chip;
}

interface ChipOptions {
  /** Asked at each change: the words are those of the last rendering. */
  chips: () => Chips | undefined;
}

/** Where chips stand in one paragraph that begins at `start`. */
function chipsIn(paragraph: Node, start: number, { pattern, describe }: Chips): Decoration[] {
  const text = paragraph.textBetween(0, paragraph.content.size, undefined, '\uFFFC');
  return [...text.matchAll(pattern)].map((found) => {
    const { title, isWrong } = describe(...found);
    const from = start + found.index;
    return Decoration.inline(from, from + found[0].length, {
      class: isWrong ? 'textChip wrongTextChip' : 'textChip',
      title,
    });
  });
}

function allChips(document: Node, chips: Chips | undefined): DecorationSet {
  if (!chips) return DecorationSet.empty;
  const found: Decoration[] = [];
  document.descendants((node, at) => {
    if (!node.isTextblock) return true;
    found.push(...chipsIn(node, at + 1, chips));
    return false;
  });
  return DecorationSet.create(document, found);
}

const key = new PluginKey<DecorationSet>('chipTexts');

/** The chips of a document, kept as it changes. */
export const chipPlugin = (chips: () => Chips | undefined): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => allChips(doc, chips()),
      apply: (change, before) => (change.docChanged ? allChips(change.doc, chips()) : before),
    },
    props: { decorations: (state) => key.getState(state) },
  });

/** Draws a frame around the texts that are one thing, and nothing else: the document does not know of it. */
export const ChipTexts = Extension.create<ChipOptions>({
  name: 'chipTexts',
  addOptions: () => ({ chips: () => undefined }),
  addProseMirrorPlugins() {
    return [chipPlugin(this.options.chips)];
  },
});
