import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Placeholder, UndoRedo } from '@tiptap/extensions';
import { useEditor } from '@tiptap/react';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { createCompletionStore } from './completion/completion-store.ts';
import type { AnyCompletion } from './completion/completion.ts';
import { Completions } from './completion/completions-extension.ts';
import { ChipTexts, type Chips } from './extensions/chip-texts.ts';
import { OneLine } from './extensions/one-line.ts';
import { lineDocument } from './line-document.ts';
import { replaceContent } from './replace-content.ts';
import type { DocumentEditor } from './use-document-editor.ts';

/** What is written on one line, and how. */
export interface LineProps {
  value: string;
  onChange: (text: string) => void;
  ariaLabel: string;
  /** UTF-16 units; what is pasted is cut, what is typed beyond is not taken. */
  maxLength: number;
  completions?: readonly AnyCompletion[];
  /** Settled when the field opens. */
  chips?: Chips;
  placeholder?: string;
  invalid?: boolean;
  /** Id of the sentence that says what is wrong. */
  describedBy?: string;
}

/** One paragraph of plain text: the schema itself leaves no room for a second line. */
export const lineNodes = [Document.extend({ content: 'paragraph' }), Paragraph, Text];

const attributesOf = ({ ariaLabel, describedBy, invalid, completions }: LineProps) => ({
  role: 'textbox',
  'aria-label': ariaLabel,
  ...(completions !== undefined && { 'aria-autocomplete': 'list' }),
  ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
  ...(invalid === true && { 'aria-invalid': 'true' }),
});

const makeExtensions = (latest: RefObject<LineProps>, store: DocumentEditor['store']) => [
  ...lineNodes,
  UndoRedo,
  OneLine.configure({ maxLength: latest.current.maxLength }),
  Completions.configure({ completions: () => latest.current.completions ?? [], store }),
  ...(latest.current.chips ? [ChipTexts.configure({ chips: () => latest.current.chips })] : []),
  Placeholder.configure({ placeholder: () => latest.current.placeholder ?? '' }),
];

/** An editor of one line that follows `value` and says what is typed. */
export function useLineEditor(props: LineProps): DocumentEditor {
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const emitted = useRef(props.value);
  const [store] = useState(createCompletionStore);
  const [extensions] = useState(() => makeExtensions(latest, store));
  const editor = useEditor({
    extensions,
    content: lineDocument(props.value),
    editorProps: { attributes: attributesOf(props) },
    onUpdate: ({ editor: changed }) => {
      emitted.current = changed.state.doc.textContent;
      latest.current.onChange(emitted.current);
    },
  });
  useEffect(() => {
    if (props.value === emitted.current) return;
    emitted.current = props.value;
    replaceContent(editor, lineDocument(props.value));
  }, [editor, props.value]);
  return { editor, store };
}
