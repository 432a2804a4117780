import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { toPlainText } from '../../../../platform/rich-text/contract/to-plain-text.ts';
import { copyText } from '../../../../platform/ui/web/copy-text.ts';
import { useConfirm } from '../../../../platform/ui/web/use-confirm.tsx';
import type { Message } from '../../contract/messages.ts';
import { useChatEngine } from '../sync/chat-engine.tsx';
import { addReaction, deleteMessage, markUnread, removeReaction } from '../queries.ts';
import { useShowError } from '../use-show-error.tsx';

export interface MessageActs {
  toggleReaction(message: Message, emoji: string): Promise<void>;
  remove(message: Message): Promise<void>;
  copy(message: Message): Promise<void>;
  markUnread(message: Message): Promise<void>;
}

/** What can be done with a message at once; an error is told, and nothing is changed before the server has said so. */
export function useMessageActs(ownId: string, mentionName: (userId: string) => string | undefined) {
  const { t } = useTranslation('chat');
  const { sync } = useChatEngine();
  const confirm = useConfirm();
  const showError = useShowError();
  return useMemo<MessageActs>(() => {
    const tell = (act: Promise<{ message: Message }>) =>
      act.then(({ message }) => sync.changed(message), showError);
    return {
      toggleReaction(message, emoji) {
        const reaction = message.reactions.find((one) => one.emoji === emoji);
        const act = reaction?.userIds.includes(ownId) ? removeReaction : addReaction;
        return tell(act(message, emoji));
      },
      async remove(message) {
        const question = {
          title: t('message.deleteTitle'),
          text: t('message.deleteText'),
          confirmLabel: t('message.deleteConfirm'),
          dangerous: true,
        };
        if (await confirm(question)) await tell(deleteMessage(message));
      },
      async copy({ body }) {
        if (!body) return;
        await copyText(toPlainText(body, mentionName)).then(
          () => notifications.show({ message: t('message.copied') }),
          showError,
        );
      },
      markUnread: ({ conversationId, seq }) =>
        markUnread(conversationId, seq).then((moved) => sync.ownChanged({ changes: [moved] }), showError),
    };
  }, [ownId, mentionName, t, sync, confirm, showError]);
}
