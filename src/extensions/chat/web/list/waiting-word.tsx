import { useTranslation } from 'react-i18next';
import { useSession } from '../../../../base/users/web/public.ts';
import { readDraft } from '../composer/drafts.ts';
import { useUnsent } from '../use-chat.ts';
import classes from './conversation-row.module.css';

/** Something written here has not left: refused, or not finished. */
export function WaitingWord({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation('chat');
  const userId = useSession().user.id;
  const refused = useUnsent().some(
    (unsent) => unsent.conversationId === conversationId && unsent.problem !== null,
  );
  if (refused) return <span className={classes.failed}>{t('list.failed')}</span>;
  const { body, files } = readDraft(window.localStorage, userId, conversationId);
  return body !== null || files.length > 0 ? <span className={classes.draft}>{t('list.draft')}</span> : null;
}
