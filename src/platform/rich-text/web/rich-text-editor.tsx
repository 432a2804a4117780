import { EditorContent } from '@tiptap/react';
import { useImperativeHandle, type ReactNode, type Ref } from 'react';
import { editorHandle, type RichTextEditorHandle } from './editor-handle.ts';
import text from './rich-text.module.css';
import styles from './rich-text-editor.module.css';
import { Toolbar } from './toolbar/toolbar.tsx';
import { useDocumentEditor, type WritingProps } from './use-document-editor.ts';

export interface RichTextEditorProps extends WritingProps {
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
