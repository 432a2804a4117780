import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldError } from '../../../../../platform/errors/contract/app-error.ts';
import { ErrorNotice } from '../../../../../platform/ui/web/error-notice.tsx';
import { useConfirm } from '../../../../../platform/ui/web/use-confirm.tsx';
import type { VariablesQuery } from '../../../contract/variables.ts';
import { Notice } from '../notice.tsx';
import { ValuesOf } from '../variables/values-of.ts';
import { draftProblems, type DraftProblems, type MessageDraft } from './message-draft.ts';
import { fieldsOf, messageErrors } from './message-errors.ts';
import { MessageFields } from './message-fields.tsx';

interface MessageDialogProps {
  title: string;
  initial: MessageDraft;
  /** Whose values stand beside the variables. */
  about: VariablesQuery;
  /** Said above the fields. */
  note?: string;
  applyLabel: string;
  /** Closes by itself once this is done; what it throws is shown beside the fields. */
  onApply: (draft: MessageDraft) => Promise<unknown>;
  onClose: () => void;
}

/** One message to write or to change. Nothing typed is lost by a refusal or by a slip of the hand. */
export function MessageDialog(props: MessageDialogProps) {
  const { title, about, note, applyLabel, onClose } = props;
  const { t } = useTranslation('communication-plans');
  const phone = useMediaQuery('(max-width: 48em)');
  const form = useMessageForm(props);
  const confirm = useConfirm();
  const close = async () => {
    const question = {
      title: t('editor.discardTitle'),
      text: t('editor.discardText'),
      confirmLabel: t('editor.discard'),
      cancelLabel: t('editor.keep'),
      dangerous: true,
    };
    if (form.untouched || (await confirm(question))) onClose();
  };
  return (
    <Modal
      opened
      onClose={() => void close()}
      title={title}
      size={860}
      fullScreen={phone ?? false}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <Stack gap="md">
        {note && (
          <Notice tone="neutral" Icon={IconInfoCircle}>
            {note}
          </Notice>
        )}
        <ValuesOf value={about}>
          <MessageFields
            draft={form.draft}
            onChange={form.change}
            problems={form.problems}
            errors={messageErrors(form.refused, '')}
          />
        </ValuesOf>
        {Object.keys(messageErrors(form.refused, '')).length === 0 && <ErrorNotice error={form.error} />}
      </Stack>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={() => void close()}>
          {t('actions.cancel')}
        </Button>
        <Button onClick={() => void form.apply()} loading={form.pending}>
          {applyLabel}
        </Button>
      </Group>
    </Modal>
  );
}

const none: DraftProblems = {};

function useMessageForm({ initial, onApply, onClose }: MessageDialogProps) {
  // As it was when the dialog opened: the page behind may make the same one anew.
  const [opened] = useState(initial);
  const [draft, setDraft] = useState(opened);
  const [asked, setAsked] = useState(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [refused, setRefused] = useState<readonly FieldError[]>([]);
  const problems = asked ? draftProblems(draft) : none;

  /** What was refused was about the message as it was. */
  function change(changed: (present: MessageDraft) => MessageDraft) {
    setDraft(changed);
    setRefused([]);
    setError(null);
  }

  async function apply() {
    setAsked(true);
    if (pending || Object.keys(draftProblems(draft)).length > 0) return;
    setPending(true);
    try {
      await onApply(draft);
      onClose();
    } catch (thrown) {
      setError(thrown);
      setRefused(fieldsOf(thrown));
    } finally {
      setPending(false);
    }
  }

  return { draft, untouched: draft === opened, change, problems, refused, error, pending, apply };
}
