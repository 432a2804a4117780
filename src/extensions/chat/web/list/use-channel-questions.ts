import { useTranslation } from 'react-i18next';
import { useConfirm, type Question } from '../../../../platform/ui/web/use-confirm.tsx';
import type { Conversation } from '../../contract/conversations.ts';
import { useChatEngine } from '../sync/chat-engine.tsx';
import { archiveChannel, leaveChannel } from '../queries.ts';
import { usePeopleNames } from '../people/use-people-names.ts';
import { useShowError } from '../use-show-error.tsx';
import { openerNow } from '../window/opener-focus.ts';

/** What is asked before it is done: it concerns others, or cannot be undone by the person alone. */
export function useChannelQuestions() {
  const { t } = useTranslation('chat');
  const { sync } = useChatEngine();
  const ask = useConfirm();
  const showError = useShowError();
  const textOfLeaving = useTextOfLeaving();

  const confirm = (question: Question) => {
    // The line of the menu goes; the focus comes back to what the menu belongs to.
    openerNow()?.focus({ preventScroll: true });
    return ask(question);
  };

  async function leave(channel: Conversation) {
    const question = {
      title: t('channel.leaveTitle', { name: channel.name }),
      text: textOfLeaving(channel),
      confirmLabel: t('channel.leaveConfirm'),
      dangerous: true,
    };
    if (await confirm(question)) await leaveChannel(channel.id).then(sync.catchUp, showError);
  }

  async function archive(channel: Conversation) {
    const question = {
      title: t('channel.archiveTitle', { name: channel.name }),
      text: t('channel.archiveText'),
      confirmLabel: t('channel.archiveConfirm'),
    };
    if (await confirm(question)) await archiveChannel(channel.id).then(sync.catchUp, showError);
  }

  return {
    leave: (channel: Conversation) => void leave(channel),
    archive: (channel: Conversation) => void archive(channel),
  };
}

/** How to come back, and who owns the channel from then on. */
function useTextOfLeaving(): (channel: Conversation) => string {
  const { t } = useTranslation('chat');
  const { ownId, nameOf } = usePeopleNames();
  return ({ access, members, archivedAt }) => {
    const others = members.filter(({ userId }) => userId !== ownId);
    const mayReturn = access === 'open' && archivedAt === null;
    if (others.length === 0 && !mayReturn) return t('channel.leaveLast');
    const back = t(mayReturn ? 'channel.leaveOpen' : 'channel.leaveText');
    const isOwner = members.some(({ userId, role }) => userId === ownId && role === 'owner');
    if (!isOwner || !others[0]) return back;
    return `${back} ${t('channel.leaveOwner', { name: nameOf(others[0].userId) })}`;
  };
}
