import { ActionIcon, FileButton, Tooltip } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { mostFileBytes, mostFiles } from '../../contract/messages.ts';

const megabyte = 1024 * 1024;

/** Chooses files to send; says beforehand how many and how large. */
export function AttachButton({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { t } = useTranslation('chat');
  const limits = t('files.limits', { count: mostFiles, megabytes: mostFileBytes / megabyte });
  return (
    <FileButton multiple onChange={(files) => files.length > 0 && onFiles(files)}>
      {(props) => (
        <Tooltip label={`${t('files.attach')} (${limits})`}>
          <ActionIcon {...props} size={30} aria-label={t('files.attach')}>
            <IconPaperclip size={18} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      )}
    </FileButton>
  );
}
