import { Kbd, Menu } from '@mantine/core';
import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { actOfKey, type MessageAct } from './message-rights.ts';
import { actIcons, keyText } from './act-look.ts';
import classes from './message-tools.module.css';

interface MessageMenuProps {
  acts: readonly MessageAct[];
  opened: boolean;
  onClose: () => void;
  onAct: (act: MessageAct) => void;
  onReact: (emoji: string) => void;
  /** What it hangs on. */
  children: ReactElement;
}

/** Those that say most of what is said with one emoji. */
const quick = ['👍', '❤️', '😂', '🎉', '😮', '🙏'];

/** All that can be done with a message, each with its key. */
export function MessageMenu({ acts, opened, onClose, onAct, onReact, children }: MessageMenuProps) {
  const { t } = useTranslation('chat');
  const choose = (act: MessageAct) => {
    onClose();
    onAct(act);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actOfKey(event);
    if (!act || !acts.includes(act)) return;
    event.preventDefault();
    choose(act);
  };
  return (
    <Menu
      opened={opened}
      onChange={(isOpen) => !isOpen && onClose()}
      position="bottom-end"
      returnFocus={false}
      trapFocus
      menuItemTabIndex={-1}
    >
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown onKeyDown={onKeyDown}>
        {acts.includes('react') && (
          <div className={classes.quick} role="none">
            {quick.map((emoji) => (
              <Menu.Item
                key={emoji}
                className={classes.quickOne}
                aria-label={t('message.reactWith', { emoji })}
                closeMenuOnClick={false}
                onClick={() => onReact(emoji)}
              >
                {emoji}
              </Menu.Item>
            ))}
          </div>
        )}
        {acts.map((act) => {
          const Icon = actIcons[act];
          return (
            <Menu.Item
              key={act}
              {...(act === 'delete' && { className: classes.danger })}
              leftSection={<Icon size={16} stroke={1.75} />}
              rightSection={
                <Kbd size="xs" className={classes.key}>
                  {keyText(t, act)}
                </Kbd>
              }
              closeMenuOnClick={false}
              onClick={() => choose(act)}
            >
              {t(`message.acts.${act}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
