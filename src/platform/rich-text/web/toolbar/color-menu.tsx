import { Menu } from '@mantine/core';
import { IconCheck, IconPalette } from '@tabler/icons-react';
import { useEditorState, type Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TEXT_COLOR_NAMES } from '../../contract/text-colors.ts';
import styles from '../rich-text-editor.module.css';
import { textColorStyle } from '../text-color-style.ts';
import { STAY_ON_SCREEN, ToolbarButton } from './toolbar-button.tsx';

interface ColorMenuProps {
  editor: Editor;
  disabled: boolean;
}

/** The palette of text colours, by name; the first entry takes the colour away. */
export function ColorMenu({ editor, disabled }: ColorMenuProps) {
  const { t } = useTranslation('rich-text');
  const [opened, setOpened] = useState(false);
  const [picked, setPicked] = useState(false);
  const current = useEditorState({
    editor,
    selector: (state): unknown => state.editor.getAttributes('textColor')['color'],
  });
  const tick = (shown: boolean) => (shown ? <IconCheck size={16} aria-label={t('color.current')} /> : null);
  const open = (opens: boolean) => {
    setOpened(opens);
    if (opens) setPicked(false);
  };
  // The text gets the focus at once, so that what is typed next is not lost on the menu that closes.
  const pick = () => {
    setPicked(true);
    editor.view.focus();
    return editor.chain();
  };
  return (
    <Menu
      opened={opened}
      onChange={open}
      position="top-start"
      middlewares={STAY_ON_SCREEN}
      returnFocus={!picked}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <ToolbarButton
          Icon={IconPalette}
          label={t('color.choose')}
          shortcut="Control+Alt+O"
          expanded={opened}
          disabled={disabled}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<span className={styles.swatch} style={{ border: '1px solid currentColor' }} />}
          rightSection={tick(current === undefined)}
          onClick={() => pick().unsetMark('textColor').run()}
        >
          {t('color.none')}
        </Menu.Item>
        {TEXT_COLOR_NAMES.map((color) => (
          <Menu.Item
            key={color}
            leftSection={<span className={styles.swatch} style={{ background: textColorStyle(color) }} />}
            rightSection={tick(current === color)}
            onClick={() => pick().setMark('textColor', { color }).run()}
          >
            {t(`color.${color}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
