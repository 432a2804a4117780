import { Center, Loader, Popover } from '@mantine/core';
import { lazy, Suspense, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

const EmojiPicker = lazy(() => import('../../../../platform/rich-text/web/emoji/emoji-picker.tsx'));

interface ReactionPickerProps {
  opened: boolean;
  onClose: () => void;
  onPick: (emoji: string) => void;
  /** What it hangs on. */
  children: ReactElement;
}

/** Every emoji, to put one under a message. */
export function ReactionPicker({ opened, onClose, onPick, children }: ReactionPickerProps) {
  const { t } = useTranslation('chat');
  const waiting = (
    <Center w={292} h="min(320px, 55dvh)">
      <Loader size="sm" />
    </Center>
  );
  return (
    <Popover
      opened={opened}
      onChange={(isOpen) => !isOpen && onClose()}
      position="bottom-end"
      middlewares={{ flip: true, shift: { crossAxis: true, padding: 4 } }}
      trapFocus
      // What it hangs on is no button.
      withRoles={false}
      shadow="md"
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown p={0} role="dialog" aria-label={t('message.react')}>
        <Suspense fallback={waiting}>
          <EmojiPicker onPick={onPick} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
