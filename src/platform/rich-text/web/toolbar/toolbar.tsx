import { useEditorState, type Editor } from '@tiptap/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmojiButton } from '../emoji/emoji-button.tsx';
import { editorHandle } from '../editor-handle.ts';
import styles from '../rich-text-editor.module.css';
import { ColorMenu } from './color-menu.tsx';
import { BLOCK_FORMATS, CHARACTER_FORMATS, type Format } from './formats.ts';
import { LinkForm } from './link-form.tsx';
import { ToolbarButton } from './toolbar-button.tsx';
import { useRovingFocus } from './use-roving-focus.ts';

interface ToolbarProps {
  editor: Editor;
  disabled: boolean;
  end: ReactNode;
}

const ALL = [...CHARACTER_FORMATS, ...BLOCK_FORMATS];

function FormatButtons({
  editor,
  disabled,
  formats,
}: Omit<ToolbarProps, 'end'> & { formats: readonly Format[] }) {
  const { t } = useTranslation('rich-text');
  const pressed = useEditorState({
    editor,
    selector: (state) => Object.fromEntries(ALL.map(({ name }) => [name, state.editor.isActive(name)])),
  });
  return formats.map(({ name, Icon, shortcut, toggle }) => (
    <ToolbarButton
      key={name}
      Icon={Icon}
      label={t(`formats.${name}`)}
      shortcut={shortcut}
      pressed={pressed[name] ?? false}
      disabled={disabled}
      onClick={() => toggle(editor.chain().focus()).run()}
    />
  ));
}

/** The buttons under the text. One stop of the Tab key; arrows go from one to the next. */
export function Toolbar({ editor, disabled, end }: ToolbarProps) {
  const { t } = useTranslation('rich-text');
  const roving = useRovingFocus();
  return (
    <div {...roving} className={styles.toolbar} role="toolbar" aria-label={t('toolbar')}>
      <FormatButtons editor={editor} disabled={disabled} formats={CHARACTER_FORMATS} />
      <ColorMenu editor={editor} disabled={disabled} />
      <LinkForm editor={editor} disabled={disabled} />
      <span className={styles.separator} aria-hidden />
      <FormatButtons editor={editor} disabled={disabled} formats={BLOCK_FORMATS} />
      <span className={styles.separator} aria-hidden />
      <EmojiButton disabled={disabled} onPick={(emoji) => editorHandle(editor).insertText(emoji)} />
      {end !== undefined && <div className={styles.end}>{end}</div>}
    </div>
  );
}
