import { Extension, type Editor, type Range } from '@tiptap/core';
import { PluginKey, type EditorState } from '@tiptap/pm/state';
import { exitSuggestion, Suggestion, type SuggestionOptions, type SuggestionProps } from '@tiptap/suggestion';
import type { AnyCompletion, CompletionItem } from './completion.ts';
import { pressInList, type CompletionStore } from './completion-store.ts';
import { findTrigger, LOOK_BACK } from './find-trigger.ts';

interface CompletionsOptions {
  /** Asked again at every key: the lists are those of the last rendering. */
  completions: () => readonly AnyCompletion[];
  store: CompletionStore | null;
}

type Options = SuggestionOptions<CompletionItem, CompletionItem>;
type Match = NonNullable<Options['findSuggestionMatch']>;
type Floating = NonNullable<Options['floatingUi']>;

const MARGIN = 4;

/** The list stays on screen at the sides; above or under the cursor is chosen by the room there is. */
const ON_SCREEN: Floating = {
  strategy: 'fixed',
  middleware: [
    {
      name: 'onScreen',
      fn: ({ x, rects }) => ({
        x: Math.max(
          MARGIN,
          Math.min(x, document.documentElement.clientWidth - rects.floating.width - MARGIN),
        ),
      }),
    },
  ],
};

const isInCode = ({ selection: { $from } }: EditorState) =>
  $from.parent.type.spec.code === true || $from.marks().some(({ type }) => type.spec.code === true);

const matchOf =
  (completion: AnyCompletion): Match =>
  ({ $position: { parent, parentOffset, pos } }) => {
    if (!parent.isTextblock) return null;
    const from = Math.max(0, parentOffset - LOOK_BACK);
    const text = parent.textBetween(from, parentOffset, undefined, '\uFFFC');
    const found = findTrigger(text, completion);
    if (found === null) return null;
    const range = { from: pos - (text.length - found.at), to: pos };
    return { range, query: found.query, text: completion.trigger + found.query };
  };

/** Writes what was chosen in place of what was typed, in the formatting of that. */
function insertChosen(editor: Editor, range: Range, completion: AnyCompletion, item: CompletionItem): void {
  const content = completion.insert(item);
  const after = completion.after ?? ' ';
  const { schema, doc, tr } = editor.state;
  const marks = doc.resolve(range.to).marks();
  const next = doc.textBetween(range.to, Math.min(range.to + 1, doc.resolve(range.to).end()));
  const to = after !== '' && next === after ? range.to + 1 : range.to;
  const words = typeof content === 'string' ? content + after : after;
  const pieces = [
    ...(typeof content === 'string' ? [] : [schema.nodeFromJSON(content).mark(marks)]),
    ...(words === '' ? [] : [schema.text(words, marks)]),
  ];
  editor.view.dispatch(tr.replaceWith(range.from, to, pieces).scrollIntoView());
  editor.view.focus();
}

/** Shows what the suggestion plugin finds; a list without a line is closed, and its keys are the text's. */
function show(
  props: SuggestionProps<CompletionItem, CompletionItem>,
  completion: AnyCompletion,
  store: CompletionStore,
) {
  if (props.loading) return;
  if (props.items.length === 0) return store.set(null);
  const before = store.get();
  store.set({
    completion,
    items: props.items,
    active: 0,
    choose: props.command,
    mount: before?.mount ?? props.mount,
  });
}

function suggestionOf(
  completion: AnyCompletion,
  key: PluginKey,
  editor: Editor,
  options: CompletionsOptions,
) {
  const { store } = options;
  const { trigger } = completion;
  const latest = () => options.completions().find((one) => one.trigger === trigger) ?? completion;
  return Suggestion<CompletionItem, CompletionItem>({
    pluginKey: key,
    editor,
    char: trigger,
    // Tells the plugin that a list put away by Escape stays away until another trigger.
    allowSpaces: true,
    decorationClass: 'completing',
    placement: 'top-start',
    floatingUi: ON_SCREEN,
    findSuggestionMatch: matchOf(completion),
    allow: ({ state }) => editor.isFocused && !isInCode(state),
    items: async ({ query }) => [...(await latest().items(query))] as CompletionItem[],
    command: ({ range, props: item }) => insertChosen(editor, range, latest(), item),
    render: () => ({
      onUpdate: (props) => store && show(props, latest(), store),
      onExit: () => store?.set(null),
      onKeyDown: ({ event }) => {
        // What stands around the editor would close on the same key.
        if (event.key === 'Escape') event.stopPropagation();
        return store !== null && pressInList(store, event);
      },
    }),
  });
}

/** Opens the completion lists, before any other key of the editor is obeyed. */
export const Completions = Extension.create<CompletionsOptions, { keys: PluginKey[] }>({
  name: 'completions',
  priority: 1100,
  addOptions: () => ({ completions: () => [], store: null }),
  addStorage: () => ({ keys: [] }),
  addProseMirrorPlugins() {
    const completions = this.options.completions();
    this.storage.keys = completions.map(({ trigger }) => new PluginKey(`completion${trigger}`));
    return completions.map((completion, index) =>
      suggestionOf(completion, this.storage.keys[index]!, this.editor, this.options),
    );
  },
  onBlur() {
    const { view } = this.editor;
    for (const key of this.storage.keys) {
      const { active } = key.getState(view.state) as { active: boolean };
      if (active) exitSuggestion(view, key);
    }
  },
});
