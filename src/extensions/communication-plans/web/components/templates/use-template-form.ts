import { randomId } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { FieldError } from '../../../../../platform/errors/contract/app-error.ts';
import type { Template } from '../../../contract/templates.ts';
import { planCalls } from '../../plan-calls.ts';
import { templatePath } from '../../plan-paths.ts';
import { queryKeys } from '../../query-keys.ts';
import { emptyDraft, type MessageDraft } from '../messages/message-draft.ts';
import { fieldsOf, refusedMessages, withoutMessage } from '../messages/message-errors.ts';
import { moveTo, removeAt } from '../messages/message-list.ts';
import {
  emptyTemplate,
  templateDraftOf,
  templateInputOf,
  withKeysOf,
  wrongMessages,
  type TemplateDraft,
} from './template-draft.ts';
import { useUnsavedGuard } from '../../../../../platform/ui/web/use-unsaved-guard.ts';

/** The form of a plan-type: what is typed, which message is open, what was refused. */
export function useTemplateForm(template: Template | null) {
  const [saved, setSaved] = useState(() =>
    template ? templateDraftOf(template) : emptyTemplate(randomId()),
  );
  const [draft, setDraft] = useState(saved);
  const [open, setOpen] = useState(0);
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState<readonly FieldError[]>([]);
  const dirty = draft !== saved;
  const leave = useUnsavedGuard(dirty);
  const save = useSaving(template, {
    onSaved: (kept, sent) => {
      const now = withKeysOf(templateDraftOf(kept), sent);
      setSaved(now);
      // What was typed while it was being saved is still to be saved.
      setDraft((present) => (present === sent ? now : present));
      setAsked(false);
      if (!template) leave();
    },
    onRefused: (fields) => {
      setRefused(fields);
      const [first] = refusedMessages(fields);
      if (first !== undefined) setOpen(first);
    },
  });

  function submit() {
    setAsked(true);
    setRefused([]);
    const [wrong] = wrongMessages(draft);
    if (wrong !== undefined) return setOpen(wrong);
    if (!save.isPending) save.mutate(draft);
  }

  return {
    ...{ draft, open, setOpen, asked, refused, dirty, submit },
    pending: save.isPending,
    error: save.error,
    set: (changes: Partial<TemplateDraft>) => {
      setDraft((present) => ({ ...present, ...changes }));
      setRefused((fields) => fields.filter(({ path }) => !(path.slice(1) in changes)));
    },
    ...messageChanges({ draft, open, setDraft, setOpen, setRefused }),
  };
}

interface Setters {
  draft: TemplateDraft;
  open: number;
  setDraft: (change: (present: TemplateDraft) => TemplateDraft) => void;
  setOpen: (at: number) => void;
  setRefused: (change: (fields: readonly FieldError[]) => readonly FieldError[]) => void;
}

/** Changes to the list of messages. Places move, so what was refused by place is forgotten. */
function messageChanges({ draft, open, setDraft, setOpen, setRefused }: Setters) {
  const setMessages = (change: (messages: MessageDraft[]) => MessageDraft[]) =>
    setDraft((present) => ({ ...present, messages: change(present.messages) }));
  const rearrange = (arranged: MessageDraft[], at: number) => {
    setMessages(() => arranged);
    setOpen(Math.max(0, at));
    setRefused(() => []);
  };
  const { messages } = draft;
  return {
    /** By its key, not by its place: a file that arrives finds its message also where that was moved meanwhile. */
    changeMessage: (key: string, change: (present: MessageDraft) => MessageDraft) => {
      setMessages((present) => present.map((message) => (message.key === key ? change(message) : message)));
      setRefused((fields) =>
        withoutMessage(
          fields,
          messages.findIndex((message) => message.key === key),
        ),
      );
    },
    addMessage: () => rearrange([...messages, emptyDraft(randomId(), messages.at(-1))], messages.length),
    duplicateMessage: (at: number) => {
      const message = messages[at];
      if (message) rearrange([...messages, { ...message, key: randomId(), arriving: 0 }], messages.length);
    },
    removeMessage: (at: number) => rearrange(removeAt(messages, at), Math.min(at, messages.length - 2)),
    /** The open message stays the open one, wherever it goes. */
    moveMessage: (from: number, to: number) => {
      const moved = moveTo(messages, from, to);
      const openKey = messages[open]?.key;
      rearrange(
        moved,
        Math.max(
          0,
          moved.findIndex(({ key }) => key === openKey),
        ),
      );
    },
  };
}

interface SavingListeners {
  onSaved: (kept: Template, sent: TemplateDraft) => void;
  onRefused: (fields: readonly FieldError[]) => void;
}

function useSaving(template: Template | null, { onSaved, onRefused }: SavingListeners) {
  const { t } = useTranslation('communication-plans');
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (draft: TemplateDraft) => {
      const input = templateInputOf(draft);
      return template ? planCalls.saveTemplate(template.id, input) : planCalls.createTemplate(input);
    },
    onSuccess: (kept, sent) => {
      onSaved(kept, sent);
      void client.invalidateQueries({ queryKey: queryKeys.templates });
      client.setQueryData(queryKeys.template(kept.id), kept);
      notifications.show({ message: t('templates.saved') });
      if (!template) void navigate(templatePath(kept.id), { replace: true });
    },
    onError: (error) => onRefused(fieldsOf(error)),
  });
}

export type TemplateForm = ReturnType<typeof useTemplateForm>;
