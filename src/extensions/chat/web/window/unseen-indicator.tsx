import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ChatEngineProvider } from '../sync/chat-engine.tsx';
import { unreadOfAll } from '../unread.ts';
import { useConversations } from '../use-chat.ts';
import classes from './unseen-indicator.module.css';

/** The star of the menu bar: how much is new in the chat, and the way to it. */
export function UnseenIndicator() {
  return (
    <ChatEngineProvider>
      <Indicator />
    </ChatEngineProvider>
  );
}

function Indicator() {
  const { t } = useTranslation('chat');
  const count = unreadOfAll(useConversations().data ?? []);
  const label = count > 0 ? t('indicator.some', { unread: t('unread', { count }) }) : t('indicator.none');
  return (
    <Link to="/chat" className={classes.indicator} aria-label={label} title={label} data-unseen={count > 0}>
      {count > 0 ? (
        <IconStarFilled size={18} aria-hidden />
      ) : (
        <IconStar size={18} stroke={1.75} aria-hidden />
      )}
      {count > 0 && (
        <span className="figures" aria-hidden>
          {count}
        </span>
      )}
    </Link>
  );
}
