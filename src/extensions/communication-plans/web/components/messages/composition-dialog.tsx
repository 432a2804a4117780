import { Modal, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { CompositionView } from './composition-view.tsx';
import type { MessageDraft } from './message-draft.ts';
import { SampleClientFields } from './sample-client-fields.tsx';
import type { SampleClient } from './use-sample-client.ts';

interface CompositionDialogProps {
  message: Pick<MessageDraft, 'subject' | 'body'>;
  sample: SampleClient;
  onClose: () => void;
}

/** A message as one client would receive it, before it is kept. */
export function CompositionDialog({ message, sample, onClose }: CompositionDialogProps) {
  const { t } = useTranslation('communication-plans');
  const phone = useMediaQuery('(max-width: 48em)');
  const { subject, body } = message;
  const written = { subject, body: body ?? { type: 'doc' as const, content: [] } };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('composition.title')}
      size={760}
      fullScreen={phone ?? false}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      <Stack gap="sm">
        <SampleClientFields sample={sample} />
        <CompositionView input={{ message: written, ...sample.about }} withSubject />
      </Stack>
    </Modal>
  );
}
