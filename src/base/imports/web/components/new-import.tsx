import { Button, FileButton, Paper, Progress, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { useFileDrop } from '../../../../platform/rich-text/web/use-file-drop.ts';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { mostBytes, mostLines, mostMegabytes } from '../../contract/limits.ts';
import type { ImportKind } from '../../contract/targets.ts';
import { importsKey, sendImport } from '../queries.ts';
import classes from './imports.module.css';

/** What is to come in, and its file: dropped or chosen. What is too large is told before anything leaves. */
export function NewImport() {
  const { t } = useTranslation('imports');
  const { number } = useFormat();
  const [kind, setKind] = useState<ImportKind>('contacts');
  const [part, setPart] = useState(0);
  const navigate = useNavigate();
  const cache = useQueryClient();
  const sending = useMutation({
    mutationFn: (files: readonly File[]) => sendOne(kind, files, setPart),
    async onSuccess({ id }) {
      await cache.invalidateQueries({ queryKey: importsKey });
      await navigate(`/admin/imports/${id}`);
    },
  });
  const drop = useFileDrop((files) => sending.mutate(files));
  return (
    <Paper withBorder p="md" {...drop.handlers} className={classes.drop} data-over={drop.isOver || undefined}>
      <Stack gap="sm" align="flex-start">
        <SegmentedControl
          aria-label={t('kind.label')}
          value={kind}
          onChange={(value) => setKind(value as ImportKind)}
          data={(['contacts', 'orders'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <Text>{t('file.drop')}</Text>
        <FileButton
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          onChange={(file) => file && sending.mutate([file])}
          inputProps={{ 'aria-label': t('file.choose') }}
        >
          {(props) => (
            <Button {...props} leftSection={<IconUpload size={16} aria-hidden />} loading={sending.isPending}>
              {t('file.choose')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          {t('file.limits', { megabytes: mostMegabytes, lines: number(mostLines) })}
        </Text>
        {sending.isPending && <Progress w="100%" value={100 * part} aria-label={t('file.sending')} />}
        <ErrorNotice error={sending.error} />
      </Stack>
    </Paper>
  );
}

function sendOne(kind: ImportKind, files: readonly File[], onProgress: (part: number) => void) {
  const [file, ...others] = files;
  if (!file || others.length > 0) throw new AppError('imports.oneFile', 0);
  if (file.size > mostBytes) throw new AppError('platform.fileTooLarge', 413, { megabytes: mostMegabytes });
  return sendImport(kind, file, onProgress);
}
