import { Button, FileButton, Group, Input, Stack } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../../../platform/i18n/web/error-text.ts';
import { planCalls } from '../../plan-calls.ts';
import { AttachmentList } from './attachment-list.tsx';
import { AttachmentBudget } from './attachment-budget.tsx';
import { filesThatFit } from './files-that-fit.ts';
import type { DraftAttachment } from './message-draft.ts';

interface AttachmentsFieldProps {
  value: readonly DraftAttachment[];
  /** Takes a change rather than a list: files may arrive while others are removed. */
  onChange: (change: (present: readonly DraftAttachment[]) => DraftAttachment[]) => void;
  /** So many more, or fewer, are on their way. */
  onArriving: (more: number) => void;
  error: ReactNode;
}

/** The files of a mail, in their order. They are stored as soon as they are chosen. */
export function AttachmentsField({ value, onChange, onArriving, error }: AttachmentsFieldProps) {
  const { t } = useTranslation('communication-plans');
  const id = useId();
  const store = useMutation({
    mutationFn: async (chosen: File[]) => {
      const { fitting, refused } = filesThatFit(value, chosen);
      onArriving(fitting.length);
      try {
        for (const file of fitting) {
          const stored = await planCalls.storeFile(file);
          onChange((present) => [...present, { ...stored, missing: false }]);
        }
      } finally {
        onArriving(-fitting.length);
      }
      return refused;
    },
  });
  const refused = store.data ?? [];
  const problem =
    error ||
    (store.isError && errorText(t, store.error)) ||
    (refused.length > 0 &&
      t('editor.filesLeftOut', { count: refused.length, names: refused.map(({ name }) => name).join(', ') }));
  return (
    <Input.Wrapper
      label={t('editor.attachments')}
      labelElement="div"
      error={problem}
      errorProps={{ id, role: 'alert' }}
    >
      <Stack gap={4} mt={4}>
        <AttachmentList value={value} onChange={onChange} />
        <Group gap="sm">
          <FileButton multiple onChange={(files) => store.mutate(files)}>
            {(button) => (
              <Button
                {...button}
                variant="default"
                size="xs"
                leftSection={<IconPaperclip size={16} />}
                loading={store.isPending}
                aria-describedby={id}
              >
                {t('editor.attach')}
              </Button>
            )}
          </FileButton>
          <AttachmentBudget attachments={value} />
        </Group>
      </Stack>
    </Input.Wrapper>
  );
}
