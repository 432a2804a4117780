import { Button, Group, Modal, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import type { ContactDocument } from '../../contract/documents.ts';

interface DocumentDialogProps {
  path: string;
  document: ContactDocument;
  onClose: () => void;
}

/** A picture or a PDF in place, with the way to have the file itself. */
export function DocumentDialog({ path, document, onClose }: DocumentDialogProps) {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const phone = useMediaQuery('(max-width: 48em)');
  return (
    <Modal
      opened
      onClose={onClose}
      title={document.name}
      size={900}
      fullScreen={phone ?? false}
      closeButtonProps={{ 'aria-label': t('list.close') }}
    >
      <Shown path={path} document={document} />
      <Group justify="space-between" mt="md">
        <Text size="sm" c="dimmed">
          {format.size(document.size)}
        </Text>
        <Button
          component="a"
          href={path}
          download={document.name}
          variant="default"
          leftSection={<IconDownload size={16} />}
          data-autofocus
        >
          {t('documents.download')}
        </Button>
      </Group>
    </Modal>
  );
}

function Shown({ path, document: { name, view } }: Omit<DocumentDialogProps, 'onClose'>) {
  const { t } = useTranslation('contacts');
  const [failed, setFailed] = useState(false);
  if (failed) return <Text c="dimmed">{t('errors.documentNotShown')}</Text>;
  const source = `${path}/view`;
  if (view === 'pdf') {
    const style = { display: 'block', width: '100%', height: '65dvh', border: 0 };
    return <iframe src={source} title={name} style={style} />;
  }
  const style = { display: 'block', maxWidth: '100%', maxHeight: '65dvh', margin: '0 auto' };
  return <img src={source} alt={name} style={style} onError={() => setFailed(true)} />;
}
