import { InputRule, Mark, type ExtendedRegExpMatchArray, type InputRuleMatch } from '@tiptap/core';
import type { MarkType } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { findAddresses } from '../../contract/find-addresses.ts';
import { isSafeHref } from '../../contract/links.ts';

const OUTWARD = { rel: 'noopener noreferrer nofollow', target: '_blank' };

/** How much of the text before the cursor an input rule is shown. */
const SHOWN = 500;

// A variable of a mail stands for something else once it is sent: its address is made then.
const hasVariable = (written: string) => /%\p{Lu}[\p{Lu}\p{N}_ ]*%/u.test(written);

// Enter shows as a line end here, and a rule that applies would keep it from making one.
const ENDED = /^\S*[^\S\n]$/;

/** The address that a blank has just ended. */
function endedAddress(text: string): InputRuleMatch | null {
  const last = findAddresses(text).at(-1);
  if (last === undefined || !ENDED.test(text.slice(last.to))) return null;
  const written = text.slice(last.from, last.to);
  const isCut = last.from === 0 && text.length >= SHOWN;
  if (isCut || hasVariable(written)) return null;
  return {
    index: last.from,
    text: text.slice(last.from),
    data: { href: last.href, length: written.length },
  };
}

const endedAddressRule = (type: MarkType) =>
  new InputRule({
    find: endedAddress,
    // Backspace takes the blank away, as after any word.
    undoable: false,
    handler: ({ state, range, match }) => {
      const { href, length } = (match as ExtendedRegExpMatchArray).data as { href: string; length: number };
      const to = range.from + length;
      if (state.doc.rangeHasMark(range.from, to, type)) return null;
      state.tr.addMark(range.from, to, type.create({ href }));
      return undefined;
    },
  });

/** The address that a text is, blanks around it aside. */
function wholeAddress(text: string): string | null {
  const written = text.trim();
  const [only] = findAddresses(written);
  return only?.from === 0 && only.to === written.length ? only.href : null;
}

function linkSelection(view: EditorView, event: ClipboardEvent, type: MarkType): boolean {
  const { selection, doc, tr } = view.state;
  const href = wholeAddress(event.clipboardData?.getData('text/plain') ?? '');
  const words = doc.textBetween(selection.from, selection.to, ' ').trim();
  if (href === null || words === '' || selection.$from.parent.type.spec.code === true) return false;
  view.dispatch(tr.addMark(selection.from, selection.to, type.create({ href })).scrollIntoView());
  return true;
}

/**
 * Links that the contract allows: an address alone, without the attributes of the page it was copied from. One that
 * is typed becomes a link at the blank after it; one that is pasted over words links them.
 */
export const SafeLink = Mark.create({
  name: 'link',
  priority: 1000,
  keepOnSplit: false,
  inclusive: false,
  exitable: true,
  addAttributes: () => ({
    href: { default: null, parseHTML: (element: HTMLElement) => element.getAttribute('href') },
  }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => (isSafeHref(element.getAttribute('href') ?? '') ? null : false),
    },
  ],
  renderHTML({ mark }) {
    const href = String(mark.attrs['href']);
    return ['a', { ...OUTWARD, ...(isSafeHref(href) && { href }) }, 0];
  },
  addInputRules() {
    return [endedAddressRule(this.type)];
  },
  addProseMirrorPlugins() {
    const { type } = this;
    const props = {
      handlePaste: (view: EditorView, event: ClipboardEvent) => linkSelection(view, event, type),
    };
    return [new Plugin({ key: new PluginKey('pastedAddress'), props })];
  },
});
