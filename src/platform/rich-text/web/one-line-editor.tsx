import { EditorContent } from '@tiptap/react';
import { useImperativeHandle, type ReactNode, type Ref } from 'react';
import { CompletionList } from './completion/completion-list.tsx';
import { editorHandle, type RichTextEditorHandle } from './editor-handle.ts';
import styles from './one-line-editor.module.css';
import chips from './text-chips.module.css';
import { useLineEditor, type LineProps } from './use-line-editor.ts';

export interface OneLineEditorProps extends LineProps {
  /** Buttons of the caller at the end of the field. */
  end?: ReactNode;
  ref?: Ref<Pick<RichTextEditorHandle, 'focus' | 'insertText'>>;
}

/**
 * A field of one line of plain text, with lists at the cursor and chips as the editor of formatted text has them. A
 * long line goes on below rather than out of sight. Load it lazily: it brings the whole editor.
 */
export default function OneLineEditor(props: OneLineEditorProps) {
  const { invalid = false, end, ref } = props;
  const { editor, store } = useLineEditor(props);
  useImperativeHandle(ref, () => editorHandle(editor), [editor]);
  return (
    <div className={styles.frame} data-invalid={invalid || undefined}>
      <EditorContent editor={editor} className={`${styles.content} ${chips.chips}`} />
      {end !== undefined && <div className={styles.end}>{end}</div>}
      <CompletionList store={store} editor={editor} />
    </div>
  );
}
