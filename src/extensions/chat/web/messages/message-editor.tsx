import { Button, Skeleton } from '@mantine/core';
import { lazy, Suspense, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import type { RichTextDocument } from '../../../../platform/rich-text/contract/document.ts';
import { useConfirm } from '../../../../platform/ui/web/use-confirm.tsx';
import type { Member } from '../../contract/conversations.ts';
import type { Message } from '../../contract/messages.ts';
import { useChatEngine } from '../sync/chat-engine.tsx';
import { messageProblem } from '../message-problem.ts';
import { useMentionable } from '../people/use-mentionable.tsx';
import { useMessageRoom } from './message-room.ts';
import { editMessage } from '../queries.ts';
import classes from './message-editor.module.css';

const RichTextEditor = lazy(() => import('../../../../platform/rich-text/web/rich-text-editor.tsx'));

interface MessageEditorProps {
  message: Message;
  /** Who reads it. */
  members: readonly Member[];
}

/** One's own message, where it stands, being given other words. */
export function MessageEditor({ message, members }: MessageEditorProps) {
  const { t } = useTranslation('chat');
  const { body, change, save, cancel, problem, isSaving, isSavable } = useEdit(message);
  const mentionable = useMentionable(members);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // A list at the cursor keeps the key to itself; what a button has opened stands elsewhere on the page.
    const isHere = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key !== 'Escape' || !isHere) return;
    event.preventDefault();
    event.stopPropagation();
    void cancel();
  };
  return (
    <div className={classes.editor} onKeyDown={onKeyDown}>
      <Suspense fallback={<Skeleton height={90} />}>
        <RichTextEditor
          value={body}
          onChange={change}
          variant="message"
          onSubmit={(document) => void save(document)}
          mentionable={mentionable}
          ariaLabel={t('message.editLabel')}
          invalid={problem !== null}
          autoFocus
        />
      </Suspense>
      {problem !== null && (
        <div className={classes.problem} role="alert">
          {errorText(t, problem)}
        </div>
      )}
      <div className={classes.editorFoot}>
        <Button size="compact-sm" loading={isSaving} disabled={!isSavable} onClick={() => void save(body)}>
          {t('message.save')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void cancel()}>
          {t('message.cancel')}
        </Button>
        <span className={classes.editorHint}>{t('message.editHint')}</span>
      </div>
    </div>
  );
}

const isSame = (one: RichTextDocument | null, other: RichTextDocument | null) =>
  JSON.stringify(one) === JSON.stringify(other);

function useEdit(message: Message) {
  const { t } = useTranslation('chat');
  const { sync } = useChatEngine();
  const { stopEditing } = useMessageRoom();
  const confirm = useConfirm();
  const [body, setBody] = useState(message.body);
  const [problem, setProblem] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const isSavable = body !== null || message.files.length > 0;

  async function save(wanted: RichTextDocument | null) {
    if (isSaving) return;
    if (isSame(wanted, message.body)) return stopEditing(message);
    const refusal = messageProblem(wanted);
    if (refusal) return setProblem(refusal);
    setSaving(true);
    try {
      const edited = await editMessage(message, { body: wanted });
      sync.changed(edited.message);
      stopEditing(message);
    } catch (error) {
      setProblem(error);
      setSaving(false);
    }
  }

  async function cancel() {
    const question = {
      title: t('message.dropTitle'),
      text: t('message.dropText'),
      confirmLabel: t('message.dropConfirm'),
      cancelLabel: t('message.keepEditing'),
      dangerous: true,
    };
    if (isSame(body, message.body) || (await confirm(question))) stopEditing(message);
  }

  function change(document: RichTextDocument | null) {
    setProblem(null);
    setBody(document);
  }

  return { body, change, save, cancel, problem, isSaving, isSavable };
}
