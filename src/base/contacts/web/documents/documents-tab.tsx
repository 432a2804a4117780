import { Button, CloseButton, FileButton, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { IconFileText, IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { pastedFiles } from '../../../../platform/rich-text/web/received-files.ts';
import { useFileDrop } from '../../../../platform/rich-text/web/use-file-drop.ts';
import { useLiveTopic } from '../../../../platform/realtime/web/live-context.tsx';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { contactTopic } from '../../contract/events.ts';
import { maximumDocumentBytes } from '../../contract/documents.ts';
import { DocumentList } from './document-list.tsx';
import { documentsQuery } from './document-queries.ts';
import classes from './documents.module.css';
import { useUploads, type Upload } from './use-uploads.ts';

/** The files kept about a client: chosen, dropped or pasted. */
export function DocumentsTab({ contactId }: { contactId: string }) {
  const { t } = useTranslation('contacts');
  const query = useQuery(documentsQuery(contactId));
  const { uploads, add, forget } = useUploads(contactId);
  const drop = useFileDrop(add);
  usePastedFiles(add);
  useLiveTopic(contactTopic(contactId), () => void query.refetch());
  return (
    <Stack {...drop.handlers} className={classes.tab} data-over={drop.isOver || undefined}>
      <AddBar onFiles={add} />
      {uploads.map((upload) => (
        <UploadLine key={upload.id} upload={upload} onForget={() => forget(upload.id)} />
      ))}
      <QueryView query={query}>
        {({ documents }) =>
          documents.length === 0 ? (
            <EmptyState Icon={IconFileText} title={t('documents.none')}>
              {t('documents.noneHint')}
            </EmptyState>
          ) : (
            <DocumentList contactId={contactId} documents={documents} />
          )
        }
      </QueryView>
    </Stack>
  );
}

const mebibyte = 1024 * 1024;

function AddBar({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { t } = useTranslation('contacts');
  return (
    <Group gap="sm">
      <FileButton multiple onChange={onFiles} inputProps={{ 'aria-label': t('documents.add') }}>
        {(props) => (
          <Button {...props} leftSection={<IconUpload size={16} />}>
            {t('documents.add')}
          </Button>
        )}
      </FileButton>
      <Text size="sm" c="dimmed">
        {t('documents.hint', { megabytes: maximumDocumentBytes / mebibyte })}
      </Text>
    </Group>
  );
}

function UploadLine({ upload, onForget }: { upload: Upload; onForget: () => void }) {
  const { t } = useTranslation('contacts');
  if (upload.error !== null) {
    return (
      <Group wrap="nowrap" align="flex-start">
        <div className={classes.grows}>
          <ErrorNotice error={upload.error} />
        </div>
        <CloseButton aria-label={t('documents.forget', { name: upload.name })} onClick={onForget} />
      </Group>
    );
  }
  return (
    <Paper p="xs" withBorder>
      <Text size="sm">{t('documents.sending', { name: upload.name })}</Text>
      <Progress value={upload.part * 100} mt={4} aria-label={upload.name} />
    </Paper>
  );
}

/** Ctrl V anywhere on the page, but in a field where text is written. */
function usePastedFiles(onFiles: (files: File[]) => void): void {
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    function paste(event: ClipboardEvent) {
      const target = event.target as HTMLElement | null;
      if (target?.closest('input, textarea, [contenteditable]') || !event.clipboardData) return;
      const files = pastedFiles(event.clipboardData);
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    }
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
