import { Placeholder } from '@tiptap/extensions';
import { useEditor, type Editor } from '@tiptap/react';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { cleanText } from '../contract/clean-text.ts';
import type { RichTextDocument } from '../contract/document.ts';
import { documentExtensions, type EditorVariant } from './editor-extensions.ts';
import { emittedDocument } from './emitted-document.ts';
import { SubmitKeys } from './extensions/submit-keys.ts';
import { finishSmiley } from './extensions/typed-smileys.ts';
import { pastedText, withPastedLinks } from './pasted-text.ts';

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
  ariaLabel: string;
  placeholder?: string;
  /** Marks the field as wrong; `describedBy` is the id of the sentence that says why. */
  invalid?: boolean;
  describedBy?: string;
  disabled?: boolean;
  autoFocus?: boolean;
}

/** The value of the last rendering, for functions that the editor keeps for its whole life. */
function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}

const attributesOf = ({ ariaLabel, describedBy, invalid }: WritingProps): Record<string, string> => ({
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-label': ariaLabel,
  ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
  ...(invalid === true && { 'aria-invalid': 'true' }),
});

/** The extensions are made once; what they ask for changes with each rendering. */
function makeExtensions(latest: RefObject<WritingProps>, submit: RefObject<() => void>) {
  const { variant } = latest.current;
  const key = variant === 'message' ? ('enter' as const) : ('modEnter' as const);
  return [
    ...documentExtensions(variant),
    SubmitKeys.configure({ key, submit: () => submit.current() }),
    Placeholder.configure({ placeholder: () => latest.current.placeholder ?? '' }),
  ];
}

const isSame = (one: RichTextDocument | null, other: RichTextDocument | null) =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** An editor that follows `value`, says what is typed and obeys the keys of its variant. */
export function useDocumentEditor(props: WritingProps): Editor {
  const latest = useLatest(props);
  const submit = useRef<() => void>(() => undefined);
  const emitted = useRef(props.value);
  const [extensions] = useState(() => makeExtensions(latest, submit));
  const editor = useEditor({
    extensions,
    content: props.value ?? '',
    editable: props.disabled !== true,
    autofocus: props.autoFocus === true ? 'end' : false,
    editorProps: {
      attributes: attributesOf(props),
      clipboardTextParser: (text, $context, _plain, view) =>
        pastedText(text, view.state.schema, $context.marks()),
      transformPastedHTML: cleanText,
      transformPasted: (slice, view) => withPastedLinks(slice, view.state.schema),
    },
    onUpdate: ({ editor: changed }) => {
      emitted.current = emittedDocument(changed, latest.current.variant);
      latest.current.onChange(emitted.current);
    },
  });

  useEffect(() => {
    submit.current = () => {
      finishSmiley(editor);
      const document = emittedDocument(editor, latest.current.variant);
      if (document !== null) latest.current.onSubmit?.(document);
    };
  }, [editor, latest]);

  useEffect(() => {
    if (isSame(props.value, emitted.current)) return;
    emitted.current = props.value;
    editor.commands.setContent(props.value ?? '', { emitUpdate: false });
  }, [editor, props.value]);

  return editor;
}
