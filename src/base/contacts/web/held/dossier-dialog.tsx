import { Button, Group, List, Modal, Progress, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadFile } from '../../../../platform/http/web/download-file.ts';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { DialogBody } from '../../../../platform/ui/web/dialog-body.tsx';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import type { Contact } from '../../contract/contacts.ts';

interface DossierDialogProps {
  contact: Contact;
  onClose: () => void;
}

/** Everything held on a person, as one archive. Closing the dialog ends what is under way. */
export function DossierDialog({ contact, onClose }: DossierDialogProps) {
  const { t } = useTranslation('contacts');
  const { language, size } = useFormat();
  const [here, setHere] = useState<{ bytes: number; total: number | null } | null>(null);
  const stop = useRef(new AbortController());
  useEffect(() => {
    const started = new AbortController();
    stop.current = started;
    return () => started.abort();
  }, []);
  const download = useMutation({
    mutationFn: () =>
      downloadFile(`/api/contacts/${contact.id}/dossier?language=${language}`, {
        onProgress: (bytes, total) => setHere({ bytes, total }),
        signal: stop.current.signal,
      }),
  });
  const part = here?.total ? (here.bytes / here.total) * 100 : 0;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('personal.exportTitle', { name: contact.displayName })}
      closeButtonProps={{ 'aria-label': t('list.close') }}
    >
      <DialogBody>
        <Stack>
          <Text>{t('personal.exportText')}</Text>
          <List size="sm">
            {(['record', 'orders', 'mails', 'plans', 'documents', 'journal'] as const).map((one) => (
              <List.Item key={one}>{t(`personal.holds.${one}`)}</List.Item>
            ))}
          </List>
          <Text size="sm" c="dimmed">
            {t('personal.exportNot')}
          </Text>
          <ErrorNotice error={download.error} />
          {(download.isPending || download.isSuccess) && (
            <div role="status">
              <Progress value={download.isSuccess ? 100 : part} aria-label={t('personal.progress')} />
              <Text size="sm" c="dimmed" mt={4}>
                {download.isSuccess
                  ? t('personal.saved')
                  : here
                    ? t('personal.received', { size: size(here.bytes) })
                    : t('personal.gathering')}
              </Text>
            </div>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t(download.isSuccess ? 'list.close' : 'list.cancel')}
            </Button>
            <Button
              leftSection={<IconDownload size={16} />}
              loading={download.isPending}
              onClick={() => download.mutate()}
            >
              {t('personal.download')}
            </Button>
          </Group>
        </Stack>
      </DialogBody>
    </Modal>
  );
}
