import type { Editor } from '@tiptap/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmojiButton } from '../emoji/emoji-button.tsx';
import type { EditorVariant } from '../editor-extensions.ts';
import { editorHandle } from '../editor-handle.ts';
import styles from '../rich-text-editor.module.css';
import { ColorMenu } from './color-menu.tsx';
import { BLOCK_FORMATS, FOLDABLE_FORMATS, LASTING_FORMATS, type Format } from './formats.ts';
import { LinkForm } from './link-form.tsx';
import { MoreMenu } from './more-menu.tsx';
import { ToolbarButton } from './toolbar-button.tsx';
import { useActiveFormats } from './use-active-formats.ts';
import { useFitting } from './use-fitting.ts';
import { useRovingFocus } from './use-roving-focus.ts';

interface ToolbarProps {
  editor: Editor;
  variant: EditorVariant;
  disabled: boolean;
  end: ReactNode;
}

/** Bold, italic, colour, link and smileys are there at any width. */
const FIXED = LASTING_FORMATS.length + 3;

function FormatButtons({
  editor,
  variant,
  disabled,
  formats,
}: Omit<ToolbarProps, 'end'> & { formats: readonly Format[] }) {
  const { t } = useTranslation('rich-text');
  const active = useActiveFormats(editor);
  return formats.map(({ name, Icon, shortcut, hasNote, toggle }) => (
    <ToolbarButton
      key={name}
      Icon={Icon}
      label={t(`formats.${name}`)}
      shortcut={shortcut}
      {...(hasNote === true && variant === 'message' && { note: t(`notes.${name}`) })}
      pressed={active[name] ?? false}
      disabled={disabled}
      onClick={() => toggle(editor.chain().focus()).run()}
    />
  ));
}

/** The buttons under the text. One stop of the Tab key; arrows go from one to the next. */
export function Toolbar({ editor, variant, disabled, end }: ToolbarProps) {
  const { t } = useTranslation('rich-text');
  const roving = useRovingFocus();
  const fitting = useFitting(roving.ref, FIXED, FOLDABLE_FORMATS.length);
  const shown = FOLDABLE_FORMATS.slice(0, fitting.count);
  const folded = FOLDABLE_FORMATS.slice(fitting.count);
  const blocks = shown.filter((format) => BLOCK_FORMATS.includes(format));
  const characters = [...LASTING_FORMATS, ...shown.filter((format) => !blocks.includes(format))];
  return (
    <div {...roving} className={styles.toolbar} role="toolbar" aria-label={t('toolbar')}>
      <FormatButtons editor={editor} variant={variant} disabled={disabled} formats={characters} />
      <ColorMenu editor={editor} disabled={disabled} />
      <LinkForm editor={editor} disabled={disabled} />
      <span className={styles.separator} aria-hidden />
      <FormatButtons editor={editor} variant={variant} disabled={disabled} formats={blocks} />
      {folded.length > 0 && <MoreMenu editor={editor} disabled={disabled} formats={folded} />}
      {blocks.length > 0 && <span className={styles.separator} aria-hidden />}
      <EmojiButton disabled={disabled} onPick={(emoji) => editorHandle(editor).insertText(emoji)} />
      {end !== undefined && (
        <div ref={fitting.end} className={styles.end}>
          {end}
        </div>
      )}
    </div>
  );
}
