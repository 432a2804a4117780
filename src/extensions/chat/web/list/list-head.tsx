import { useTranslation } from 'react-i18next';
import { ChatMenu } from '../window/chat-menu.tsx';
import classes from './list-head.module.css';

/** Above the discussions: the way to the settings of the chat. */
export function ListHead() {
  const { t } = useTranslation('chat');
  return (
    <div className={classes.head}>
      <span className={classes.title} aria-hidden>
        {t('list.label')}
      </span>
      <ChatMenu />
    </div>
  );
}
