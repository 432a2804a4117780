import { ActionIcon, Anchor, Button, FileButton, Group, Input, Stack, Text } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../../../platform/i18n/web/error-text.ts';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import { maximumAttachmentBytes } from '../../../contract/rules.ts';
import { attachmentUrl, planCalls } from '../../plan-calls.ts';
import { attachmentBytes, type DraftAttachment } from './message-draft.ts';
import { sizeText } from './size-text.ts';

interface AttachmentsFieldProps {
  value: readonly DraftAttachment[];
  /** Takes a change rather than a list: files may arrive while others are removed. */
  onChange: (change: (present: readonly DraftAttachment[]) => DraftAttachment[]) => void;
  error: ReactNode;
}

/** The files of a mail. They are stored as soon as they are chosen. */
export function AttachmentsField({ value, onChange, error }: AttachmentsFieldProps) {
  const { t } = useTranslation('communication-plans');
  const store = useMutation({
    mutationFn: async (files: File[]) => {
      for (const file of files) {
        const stored = await planCalls.storeFile(file);
        onChange((present) => [...present, { ...stored, missing: false }]);
      }
    },
  });
  const remove = (removed: DraftAttachment) =>
    onChange((present) => present.filter((attachment) => attachment !== removed));
  return (
    <Input.Wrapper
      label={t('editor.attachments')}
      labelElement="div"
      error={error || (store.isError && errorText(t, store.error))}
    >
      <Stack gap={4} mt={4}>
        {value.map((attachment, index) => (
          <AttachmentLine key={index} attachment={attachment} onRemove={() => remove(attachment)} />
        ))}
        <Group gap="sm">
          <FileButton multiple onChange={(files) => store.mutate(files)}>
            {(button) => (
              <Button
                {...button}
                variant="default"
                size="xs"
                leftSection={<IconPaperclip size={16} />}
                loading={store.isPending}
              >
                {t('editor.attach')}
              </Button>
            )}
          </FileButton>
          {value.length > 0 && <Total attachments={value} />}
        </Group>
      </Stack>
    </Input.Wrapper>
  );
}

function AttachmentLine({ attachment, onRemove }: { attachment: DraftAttachment; onRemove: () => void }) {
  const { t } = useTranslation('communication-plans');
  const { number } = useFormat();
  const { name, size, missing } = attachment;
  return (
    <Group gap={6} wrap="nowrap">
      <IconPaperclip size={16} aria-hidden style={{ flex: 'none' }} />
      <Anchor href={attachmentUrl(attachment)} target="_blank" rel="noopener" size="sm" truncate>
        {name}
      </Anchor>
      <Text span size="xs" c={missing ? 'red' : 'dimmed'} style={{ whiteSpace: 'nowrap' }}>
        {missing ? t('editor.missing') : sizeText(t, size, number)}
      </Text>
      <ActionIcon size="sm" aria-label={t('editor.removeAttachment', { name })} onClick={onRemove}>
        <IconX size={14} />
      </ActionIcon>
    </Group>
  );
}

function Total({ attachments }: { attachments: readonly DraftAttachment[] }) {
  const { t } = useTranslation('communication-plans');
  const { number } = useFormat();
  return (
    <Text size="xs" c="dimmed">
      {t('editor.total', {
        size: sizeText(t, attachmentBytes(attachments), number),
        maximum: sizeText(t, maximumAttachmentBytes, number),
      })}
    </Text>
  );
}
