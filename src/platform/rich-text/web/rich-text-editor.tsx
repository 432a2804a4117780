import { EditorContent } from '@tiptap/react';
import { useImperativeHandle, type ReactNode, type Ref } from 'react';
import type { RichTextDocument } from '../contract/document.ts';
import type { EditorVariant } from './editor-extensions.ts';
import { editorHandle, type RichTextEditorHandle } from './editor-handle.ts';
import text from './rich-text.module.css';
import styles from './rich-text-editor.module.css';
import { Toolbar } from './toolbar/toolbar.tsx';
import { useDocumentEditor } from './use-document-editor.ts';

export interface RichTextEditorProps {
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
  /** Buttons of the caller at the end of the toolbar: variables, attachments, sending. */
  toolbarEnd?: ReactNode;
  ref?: Ref<RichTextEditorHandle>;
}

/** The field where formatted text is written. Load it lazily: it brings the whole editor. */
export default function RichTextEditor(props: RichTextEditorProps) {
  const { variant, disabled = false, invalid = false, toolbarEnd, ref } = props;
  const editor = useDocumentEditor(props);
  useImperativeHandle(ref, () => editorHandle(editor), [editor]);
  return (
    <div
      className={styles.frame}
      data-variant={variant}
      data-invalid={invalid || undefined}
      data-disabled={disabled || undefined}
    >
      <EditorContent editor={editor} className={`${styles.content} ${text.richText}`} />
      <Toolbar editor={editor} disabled={disabled} end={toolbarEnd} />
    </div>
  );
}
