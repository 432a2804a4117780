import { Button, Group, Modal, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import { shownAs } from '../../../contract/attachments.ts';
import { attachmentUrl, attachmentViewUrl } from '../../plan-calls.ts';
import type { DraftAttachment } from './message-draft.ts';

interface AttachmentDialogProps {
  attachment: DraftAttachment;
  onClose: () => void;
}

/** A file as the client will find it: a picture or a PDF in place, anything else to download. */
export function AttachmentDialog({ attachment, onClose }: AttachmentDialogProps) {
  const { t } = useTranslation('communication-plans');
  const { size: sizeText } = useFormat();
  const phone = useMediaQuery('(max-width: 48em)');
  const { name, size, missing } = attachment;
  return (
    <Modal
      opened
      onClose={onClose}
      title={name}
      size={900}
      fullScreen={phone ?? false}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      {missing ? <Text c="red">{t('editor.missingText')}</Text> : <Shown attachment={attachment} />}
      <Group justify="space-between" mt="md">
        <Text size="sm" c="dimmed">
          {sizeText(size)}
        </Text>
        {!missing && (
          <Button
            component="a"
            href={attachmentUrl(attachment)}
            download={name}
            variant="default"
            leftSection={<IconDownload size={16} />}
          >
            {t('editor.download')}
          </Button>
        )}
      </Group>
    </Modal>
  );
}

function Shown({ attachment }: { attachment: DraftAttachment }) {
  const { t } = useTranslation('communication-plans');
  const [failed, setFailed] = useState(false);
  const { name, type } = attachment;
  const kind = shownAs(type);
  if (kind === null || failed) return <Text c="dimmed">{t('errors.attachmentNotShown')}</Text>;
  const source = attachmentViewUrl(attachment);
  if (kind === 'pdf') {
    const style = { display: 'block', width: '100%', height: '65dvh', border: 0 };
    return <iframe src={source} title={name} style={style} />;
  }
  const style = { display: 'block', maxWidth: '100%', maxHeight: '65dvh', margin: '0 auto' };
  return <img src={source} alt={name} style={style} onError={() => setFailed(true)} />;
}
