import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from './formats.ts';
import { shortcutText } from './shortcut-text.ts';
import { STAY_ON_SCREEN, ToolbarButton } from './toolbar-button.tsx';
import { useActiveFormats } from './use-active-formats.ts';

interface MoreMenuProps {
  editor: Editor;
  disabled: boolean;
  formats: readonly Format[];
}

/** The formats that a narrow toolbar has no room for. */
export function MoreMenu({ editor, disabled, formats }: MoreMenuProps) {
  const { t } = useTranslation('rich-text');
  const active = useActiveFormats(editor);
  const [opened, setOpened] = useState(false);
  const [picked, setPicked] = useState(false);
  const open = (opens: boolean) => {
    setOpened(opens);
    if (opens) setPicked(false);
  };
  // The text gets the focus at once, so that what is typed next is not lost on the menu that closes.
  const pick = ({ toggle }: Format) => {
    setPicked(true);
    editor.view.focus();
    toggle(editor.chain()).run();
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
        <ToolbarButton Icon={IconDots} label={t('more')} expanded={opened} disabled={disabled} />
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.CheckboxItem
            key={format.name}
            checked={active[format.name] ?? false}
            closeMenuOnClick
            rightSection={<kbd style={{ font: 'inherit' }}>{shortcutText(format.shortcut, t)}</kbd>}
            onChange={() => pick(format)}
          >
            {t(`formats.${format.name}`)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
