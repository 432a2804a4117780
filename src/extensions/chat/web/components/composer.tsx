import { ActionIcon, Skeleton, Tooltip } from '@mantine/core';
import { IconSend2 } from '@tabler/icons-react';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import {
  checkDocument,
  MESSAGE_LIMITS,
  type RichTextDocument,
} from '../../../../platform/rich-text/contract/document.ts';
import type { Conversation } from '../../contract/conversations.ts';
import { useChatEngine } from '../chat-engine.tsx';
import { newClientId } from '../client-id.ts';
import type { Draft } from '../drafts.ts';
import { readersOf } from '../readers.ts';
import { usePeopleNames } from '../use-people-names.ts';
import classes from './composer.module.css';
import { ReadersLine } from './readers-line.tsx';
import { RecipientsField } from './recipients-field.tsx';

const RichTextEditor = lazy(() => import('../../../../platform/rich-text/web/rich-text-editor.tsx'));

interface ComposerProps {
  conversation: Conversation;
  draft: Draft;
  onDraft: (make: (before: Draft) => Draft) => void;
  autoFocus: boolean;
}

/** Where a message is written: to whom, the text, and who will read it. */
export function Composer({ conversation, draft, onDraft, autoFocus }: ComposerProps) {
  const { t } = useTranslation('chat');
  const { ownId, titleOf } = usePeopleNames();
  const readersId = useId();
  const readers = readersOf(conversation, draft.recipients, ownId);
  const { send, problem, clearProblem } = useSend(conversation, draft, onDraft);
  const sendButton = (
    <Tooltip label={t('composer.send')}>
      <ActionIcon
        variant="filled"
        color="plum"
        size={30}
        aria-label={t('composer.send')}
        disabled={draft.body === null}
        onClick={() => draft.body && send(draft.body)}
      >
        <IconSend2 size={17} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  );
  return (
    <div className={classes.composer} data-kind={readers.kind}>
      <RecipientsField
        everybody={conversation.kind === 'direct' ? titleOf(conversation) : t('composer.everybody')}
        value={draft.recipients}
        onChange={(recipients) => onDraft((before) => ({ ...before, recipients }))}
        describedBy={readersId}
      />
      <Suspense fallback={<Skeleton height={90} />}>
        <RichTextEditor
          value={draft.body}
          onChange={(body) => {
            clearProblem();
            onDraft((before) => ({ ...before, body }));
          }}
          variant="message"
          onSubmit={send}
          ariaLabel={t('composer.label', { title: titleOf(conversation) })}
          placeholder={t('composer.placeholder')}
          invalid={problem !== null}
          describedBy={readersId}
          autoFocus={autoFocus}
          toolbarEnd={sendButton}
        />
      </Suspense>
      {problem && (
        <div className={classes.problem} role="alert">
          {errorText(t, problem)}
        </div>
      )}
      <ReadersLine id={readersId} conversation={conversation} readers={readers} />
    </div>
  );
}

function useSend(conversation: Conversation, draft: Draft, onDraft: ComposerProps['onDraft']) {
  const { outbox } = useChatEngine();
  const { ownId } = usePeopleNames();
  const [problem, setProblem] = useState<AppError | null>(null);
  const { recipients } = draft;

  function send(body: RichTextDocument) {
    const checked = checkDocument(body, MESSAGE_LIMITS);
    if (!checked.ok) return setProblem(new AppError(checked.code, 422, checked.data));
    const writtenAt = new Date().toISOString();
    outbox.add({ clientId: newClientId(), conversationId: conversation.id, recipients, body, writtenAt });
    // An aside goes on with the same people until one says otherwise; a private discussion goes on elsewhere.
    const goesOn = readersOf(conversation, recipients, ownId).kind === 'aside';
    onDraft(() => ({ body: null, recipients: goesOn ? recipients : [] }));
  }

  return { send, problem, clearProblem: () => setProblem(null) };
}
