import { Placeholder } from '@tiptap/extensions';
import { useEditor, type Editor } from '@tiptap/react';
import type { i18n } from 'i18next';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { cleanText } from '../contract/clean-text.ts';
import type { RichTextDocument } from '../contract/document.ts';
import { createCompletionStore, type CompletionStore } from './completion/completion-store.ts';
import type { AnyCompletion } from './completion/completion.ts';
import { Completions } from './completion/completions-extension.ts';
import { peopleCompletion, type Mentionable } from './completion/people-completion.ts';
import { smileyCompletion } from './completion/smiley-completion.ts';
import { ChipTexts, type Chips } from './extensions/chip-texts.ts';
import { documentExtensions, type EditorVariant } from './editor-extensions.ts';
import { emittedDocument } from './emitted-document.ts';
import { SubmitKeys } from './extensions/submit-keys.ts';
import { finishSmiley } from './extensions/typed-smileys.ts';
import { pastedText, withPastedLinks } from './pasted-text.ts';
import { pastedFiles } from './received-files.ts';
import { replaceContent } from './replace-content.ts';

/** What is written, and how. */
export interface WritingProps {
  /** What is shown. Changing it from outside (null included) replaces the content. */
  value: RichTextDocument | null;
  /** Null when there is nothing to read. */
  onChange: (document: RichTextDocument | null) => void;
  /** A message is sent by Enter, Shift Enter begins a line; a mail is sent, if at all, by Ctrl Enter. */
  variant: EditorVariant;
  /** Never called with nothing to read. Clearing afterwards is for the caller (`onChange(null)` or `clear()`). */
  onSubmit?: (document: RichTextDocument) => void;
  /** Files and images pasted or dropped, never an empty list. Nothing is inserted for them. */
  onFiles?: (files: File[]) => void;
  /** Whom `@` offers in a message, in this order. */
  mentionable?: readonly Mentionable[];
  /** More letters that open a list, such as `%` for the variables of a mail. */
  completions?: readonly AnyCompletion[];
  /** Texts that look like one thing, such as the variables of a mail; they stay text. Settled when the editor opens. */
  chips?: Chips;
  ariaLabel: string;
  placeholder?: string;
  /** Marks the field as wrong; `describedBy` is the id of the sentence that says why. */
  invalid?: boolean;
  describedBy?: string;
  disabled?: boolean;
  /** A function is asked when the editor is there, which may be a while after the place it stands in. */
  autoFocus?: boolean | (() => boolean);
}

/** The editor, and the completion list at its cursor. */
export interface DocumentEditor {
  editor: Editor;
  store: CompletionStore;
}

/** What the functions that the editor keeps for its whole life ask for: the last rendering. */
interface Latest {
  props: WritingProps;
  spoken: i18n;
}

function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}

const attributesOf = ({ ariaLabel, describedBy, invalid, variant, completions }: WritingProps) => ({
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-label': ariaLabel,
  ...((variant === 'message' || completions !== undefined) && { 'aria-autocomplete': 'list' }),
  ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
  ...(invalid === true && { 'aria-invalid': 'true' }),
});

function completionsOf({ props, spoken }: Latest): readonly AnyCompletion[] {
  const { variant, mentionable = [], completions = [] } = props;
  if (variant === 'mail') return completions;
  const people = peopleCompletion(mentionable, spoken.t('people', { ns: 'rich-text' }));
  return [people, smileyCompletion(spoken), ...completions];
}

/** The extensions are made once; what they ask for changes with each rendering. */
function makeExtensions(latest: RefObject<Latest>, submit: RefObject<() => void>, store: CompletionStore) {
  const { variant } = latest.current.props;
  const key = variant === 'message' ? ('enter' as const) : ('modEnter' as const);
  return [
    ...documentExtensions(variant),
    Completions.configure({ completions: () => completionsOf(latest.current), store }),
    ...(latest.current.props.chips ? [ChipTexts.configure({ chips: () => latest.current.props.chips })] : []),
    SubmitKeys.configure({ key, submit: () => submit.current() }),
    Placeholder.configure({ placeholder: () => latest.current.props.placeholder ?? '' }),
  ];
}

const isSame = (one: RichTextDocument | null, other: RichTextDocument | null) =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

type EditorProps = NonNullable<NonNullable<Parameters<typeof useEditor>[0]>['editorProps']>;

/** What is pasted: files go to the caller, text keeps what the contract knows. */
const pasting = (latest: RefObject<Latest>): EditorProps => ({
  clipboardTextParser: (text, $context, _plain, view) =>
    pastedText(text, view.state.schema, $context.marks()),
  transformPastedHTML: cleanText,
  transformPasted: (slice, view) => withPastedLinks(slice, view.state.schema),
  handlePaste: (_view, { clipboardData }) => {
    const { onFiles } = latest.current.props;
    const files = clipboardData === null ? [] : pastedFiles(clipboardData);
    if (files.length === 0) return false;
    onFiles?.(files);
    return true;
  },
});

/** An editor that follows `value`, says what is typed and obeys the keys of its variant. */
export function useDocumentEditor(props: WritingProps): DocumentEditor {
  const { i18n: spoken } = useTranslation('rich-text');
  const latest = useLatest<Latest>({ props, spoken });
  const submit = useRef<() => void>(() => undefined);
  const emitted = useRef(props.value);
  const [store] = useState(createCompletionStore);
  const [extensions] = useState(() => makeExtensions(latest, submit, store));
  const [pasted] = useState(() => pasting(latest));
  const [takesFocus] = useState(() =>
    typeof props.autoFocus === 'function' ? props.autoFocus() : props.autoFocus === true,
  );
  const editor = useEditor({
    extensions,
    content: props.value ?? '',
    editable: props.disabled !== true,
    autofocus: takesFocus ? 'end' : false,
    editorProps: { attributes: attributesOf(props), ...pasted },
    onUpdate: ({ editor: changed }) => {
      emitted.current = emittedDocument(changed, props.variant);
      latest.current.props.onChange(emitted.current);
    },
  });

  useEffect(() => {
    submit.current = () => {
      finishSmiley(editor);
      const { variant, onSubmit } = latest.current.props;
      const document = emittedDocument(editor, variant);
      if (document !== null) onSubmit?.(document);
    };
  }, [editor, latest]);

  useEffect(() => {
    if (isSame(props.value, emitted.current)) return;
    emitted.current = props.value;
    replaceContent(editor, props.value);
  }, [editor, props.value]);

  return { editor, store };
}
