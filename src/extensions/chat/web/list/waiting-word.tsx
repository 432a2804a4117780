import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { isOnItsWay } from '../files/uploads.ts';
import { useChatEngine } from '../sync/chat-engine.tsx';
import { useUnsent, useUploading } from '../use-chat.ts';
import classes from './conversation-row.module.css';

/** Something written here has not left: refused, or not finished. */
export function WaitingWord({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation('chat');
  const { drafts } = useChatEngine();
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.of(conversationId));
  const uploading = useUploading().filter((one) => one.conversationId === conversationId);
  const isRefused = useUnsent().some(
    (unsent) => unsent.conversationId === conversationId && unsent.problem !== null,
  );
  if (isRefused) return <span className={classes.failed}>{t('list.failed')}</span>;
  if (!uploading.every(isOnItsWay)) return <span className={classes.failed}>{t('list.fileFailed')}</span>;
  const isBegun = draft.body !== null || draft.files.length > 0 || uploading.length > 0;
  return isBegun ? <span className={classes.draft}>{t('list.draft')}</span> : null;
}
