import { Center, Loader, Popover } from '@mantine/core';
import { IconMoodSmile } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STAY_ON_SCREEN, ToolbarButton } from '../toolbar/toolbar-button.tsx';

const EmojiPicker = lazy(() => import('./emoji-picker.tsx'));

interface EmojiButtonProps {
  onPick: (emoji: string) => void;
  disabled?: boolean;
}

/** A button that opens the emoji picker, and gives the one that was picked. */
export function EmojiButton({ onPick, disabled = false }: EmojiButtonProps) {
  const { t } = useTranslation('rich-text');
  const [opened, setOpened] = useState(false);
  const pick = (emoji: string) => {
    setOpened(false);
    onPick(emoji);
  };
  const waiting = (
    <Center w={292} h="min(320px, 55dvh)">
      <Loader size="sm" />
    </Center>
  );
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="top-end"
      middlewares={STAY_ON_SCREEN}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <ToolbarButton
          Icon={IconMoodSmile}
          label={t('emoji.insert')}
          shortcut="Control+Alt+S"
          expanded={opened}
          disabled={disabled}
          onClick={() => setOpened(!opened)}
        />
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t('emoji.insert')}>
        <Suspense fallback={waiting}>
          <EmojiPicker onPick={pick} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
