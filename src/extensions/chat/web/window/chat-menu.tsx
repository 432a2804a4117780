import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconEye, IconInfoCircle, IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReadingDirection } from '../../contract/preferences.ts';
import { useChatDialogs } from './chat-dialogs-context.ts';
import { useChooseReadingDirection, useReadingDirection } from '../preferences.ts';
import { useShowError } from '../use-show-error.tsx';

/** How one likes the chat, who can read what, and what the chat is. */
export function ChatMenu() {
  const { t } = useTranslation('chat');
  const { readNotice } = useChatDialogs();
  const [opened, setOpened] = useState(false);
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" width="max-content">
      <Menu.Target>
        <Tooltip label={t('settings.label')} disabled={opened}>
          <ActionIcon aria-label={t('settings.label')}>
            <IconSettings size={18} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <DirectionItems />
        <Menu.Divider />
        <Menu.Item leftSection={<IconEye size={16} stroke={1.75} />} onClick={readNotice}>
          {t('settings.notice')}
        </Menu.Item>
        <Menu.Item component={Link} to="/about/chat" leftSection={<IconInfoCircle size={16} stroke={1.75} />}>
          {t('settings.about')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function DirectionItems() {
  const { t } = useTranslation('chat');
  const direction = useReadingDirection();
  const choose = useChooseReadingDirection();
  const showError = useShowError();
  return (
    <>
      <Menu.Label>{t('settings.direction')}</Menu.Label>
      <Menu.RadioGroup
        value={direction}
        onChange={(value) => choose.mutate(value as ReadingDirection, { onError: showError })}
      >
        <Menu.RadioItem value="newest-last" closeMenuOnClick>
          {t('settings.newestLast')}
        </Menu.RadioItem>
        <Menu.RadioItem value="newest-first" closeMenuOnClick>
          {t('settings.newestFirst')}
        </Menu.RadioItem>
      </Menu.RadioGroup>
    </>
  );
}
