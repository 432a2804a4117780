import { VisuallyHidden } from '@mantine/core';
import { EditorContent } from '@tiptap/react';
import { useId, useImperativeHandle, useRef, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { CompletionList } from './completion/completion-list.tsx';
import { editorHandle, type RichTextEditorHandle } from './editor-handle.ts';
import text from './rich-text.module.css';
import styles from './rich-text-editor.module.css';
import chips from './text-chips.module.css';
import { pressShortcut } from './toolbar/press-shortcut.ts';
import { Toolbar } from './toolbar/toolbar.tsx';
import { useDocumentEditor, type WritingProps } from './use-document-editor.ts';
import { useFileDrop } from './use-file-drop.ts';

export interface RichTextEditorProps extends WritingProps {
  /** Buttons of the caller at the end of the toolbar: variables, attachments, sending. */
  toolbarEnd?: ReactNode;
  ref?: Ref<RichTextEditorHandle>;
}

/** The field where formatted text is written. Load it lazily: it brings the whole editor. */
export default function RichTextEditor(props: RichTextEditorProps) {
  const { variant, disabled = false, invalid = false, toolbarEnd, onFiles, ref } = props;
  const { t } = useTranslation('rich-text');
  const keysId = useId();
  const describedBy = [props.describedBy, variant === 'message' && keysId].filter(Boolean).join(' ');
  const { editor, store } = useDocumentEditor({ ...props, ...(describedBy !== '' && { describedBy }) });
  const frame = useRef<HTMLDivElement>(null);
  const { isOver, handlers } = useFileDrop(disabled ? undefined : onFiles);
  useImperativeHandle(ref, () => editorHandle(editor), [editor]);
  return (
    <div
      {...handlers}
      ref={frame}
      className={styles.frame}
      data-variant={variant}
      data-invalid={invalid || undefined}
      data-disabled={disabled || undefined}
      onKeyDown={(event) => frame.current && pressShortcut(frame.current, event.nativeEvent)}
    >
      <EditorContent editor={editor} className={`${styles.content} ${text.richText} ${chips.chips}`} />
      {variant === 'message' && <VisuallyHidden id={keysId}>{t('messageKeys')}</VisuallyHidden>}
      <Toolbar editor={editor} variant={variant} disabled={disabled} end={toolbarEnd} />
      <CompletionList store={store} editor={editor} />
      {isOver && <div className={styles.drop}>{t('dropFiles')}</div>}
    </div>
  );
}
