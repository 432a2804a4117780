import { ActionIcon, Skeleton, Tooltip } from '@mantine/core';
import { IconSend2 } from '@tabler/icons-react';
import { lazy, Suspense, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import type { RichTextDocument } from '../../../../platform/rich-text/contract/document.ts';
import { randomId } from '../../../../platform/runtime/web/random-id.ts';
import { useConfirm } from '../../../../platform/ui/web/use-confirm.tsx';
import { whenIdle } from '../../../../platform/ui/web/when-idle.ts';
import type { Conversation } from '../../contract/conversations.ts';
import { useChatEngine } from '../sync/chat-engine.tsx';
import { emptyDraft, type Draft } from './drafts.ts';
import { readersOf } from './readers.ts';
import { useAttachments, type Attachments } from '../files/use-attachments.ts';
import { messageProblem } from '../message-problem.ts';
import { useMentionable } from '../people/use-mentionable.tsx';
import { usePeopleNames } from '../people/use-people-names.ts';
import { AttachButton } from '../files/attach-button.tsx';
import { AttachmentsRow } from '../files/attachments-row.tsx';
import classes from './composer.module.css';
import { ReadersLine } from './readers-line.tsx';
import { RecipientsPlace } from './recipients-place.tsx';
import { ReplyStrip } from './reply-strip.tsx';

const RichTextEditor = lazy(() => import('../../../../platform/rich-text/web/rich-text-editor.tsx'));
const RecipientsField = lazy(async () => {
  await whenIdle();
  return { default: (await import('./recipients-field.tsx')).RecipientsField };
});

interface ComposerProps {
  conversation: Conversation;
  draft: Draft;
  onDraft: (make: (before: Draft) => Draft) => void;
  autoFocus: () => boolean;
}

/** Where a message is written: to whom, the text and the files, and who will read it. */
export function Composer({ conversation, draft, onDraft, autoFocus }: ComposerProps) {
  const { t } = useTranslation('chat');
  const { ownId, titleOf } = usePeopleNames();
  const readersId = useId();
  const readers = readersOf(conversation, draft.recipients, ownId);
  const attachments = useAttachments(conversation.id, draft, onDraft);
  // Told while it is written.
  const problem = useMemo(() => messageProblem(draft.body), [draft.body]);
  const send = useSend(conversation, draft, onDraft);
  const mentionable = useMentionable(conversation.members);
  const isEmpty = draft.body === null && draft.files.length === 0;
  const everybody = conversation.kind === 'direct' ? titleOf(conversation) : t('composer.everybody');
  const isReady = !attachments.isBusy && problem === null;
  const mayLeave = useLeaveWithout(attachments);
  const [wasTooSoon, setWasTooSoon] = useState(false);
  const sendIfReady = async (body: RichTextDocument | null) => {
    setWasTooSoon(attachments.isBusy);
    if (isReady && (await mayLeave())) send(body);
  };
  const forgetReply = () => onDraft((before) => ({ ...before, replyTo: null }));
  const buttons = (
    <>
      <AttachButton onFiles={attachments.add} />
      <Tooltip label={t(attachments.isBusy ? 'composer.waitForFiles' : 'composer.send')}>
        <ActionIcon
          variant="filled"
          color="plum"
          size={30}
          aria-label={t('composer.send')}
          disabled={isEmpty || !isReady}
          onClick={() => void sendIfReady(draft.body)}
        >
          <IconSend2 size={17} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
    </>
  );
  return (
    <div
      className={classes.composer}
      data-kind={readers.kind}
      onKeyDown={(event) => draft.replyTo && isEscape(event) && forgetReply()}
    >
      {draft.replyTo && <ReplyStrip place={draft.replyTo} onCancel={forgetReply} />}
      <Suspense fallback={<RecipientsPlace everybody={everybody} value={draft.recipients} />}>
        <RecipientsField
          everybody={everybody}
          value={draft.recipients}
          onChange={(recipients) => onDraft((before) => ({ ...before, recipients }))}
          describedBy={readersId}
        />
      </Suspense>
      <AttachmentsRow files={draft.files} attachments={attachments} />
      <Suspense fallback={<Skeleton height={90} />}>
        <RichTextEditor
          value={draft.body}
          onChange={(body) => onDraft((before) => ({ ...before, body }))}
          variant="message"
          onSubmit={(body) => void sendIfReady(body)}
          onFiles={attachments.add}
          mentionable={mentionable}
          ariaLabel={t('composer.label', { title: titleOf(conversation) })}
          placeholder={t('composer.placeholder')}
          invalid={problem !== null}
          describedBy={readersId}
          autoFocus={autoFocus}
          toolbarEnd={buttons}
        />
      </Suspense>
      {problem && (
        <div className={classes.problem} role="alert">
          {errorText(t, problem)}
        </div>
      )}
      {wasTooSoon && attachments.isBusy && (
        <div className={classes.wait} role="status">
          {t('composer.waitForFiles')}
        </div>
      )}
      <ReadersLine id={readersId} conversation={conversation} readers={readers} />
    </div>
  );
}

/** A file that did not get there does not stay behind unsaid: asks whether the message leaves without it. */
function useLeaveWithout({ uploading, cancel }: Attachments): () => Promise<boolean> {
  const { t } = useTranslation('chat');
  const confirm = useConfirm();
  return async () => {
    const failed = uploading.filter(({ problem }) => problem !== null);
    const count = failed.length;
    if (count === 0) return true;
    const isSure = await confirm({
      title: t('files.leaveTitle', { count }),
      text: t('files.leaveText', { count, names: failed.map(({ file }) => file.name).join(', ') }),
      confirmLabel: t('files.leaveConfirm', { count }),
      cancelLabel: t('files.leaveCancel'),
      dangerous: true,
    });
    if (isSure) for (const { key } of failed) cancel(key);
    return isSure;
  };
}

/** In the text alone: elsewhere Escape closes what is open, and names that are proposed keep it to themselves. */
const isEscape = ({ key, target }: KeyboardEvent) =>
  key === 'Escape' && (target as HTMLElement).isContentEditable;

function useSend(conversation: Conversation, draft: Draft, onDraft: ComposerProps['onDraft']) {
  const { outbox } = useChatEngine();
  const { ownId } = usePeopleNames();
  const { recipients, files, replyTo } = draft;

  return (body: RichTextDocument | null) => {
    const { kind } = readersOf(conversation, recipients, ownId);
    outbox.add({
      ...{ clientId: randomId(), conversationId: conversation.id, recipients, body, files },
      // In another discussion the quote would tell its readers of one that is not theirs.
      replyTo: kind === 'direct' ? null : replyTo,
      writtenAt: new Date().toISOString(),
    });
    // An aside goes on with the same people until one says otherwise; a private discussion goes on elsewhere.
    onDraft(() => ({ ...emptyDraft, recipients: kind === 'aside' ? recipients : [] }));
  };
}
