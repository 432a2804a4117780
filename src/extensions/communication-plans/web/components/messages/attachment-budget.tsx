import { Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import { maximumAttachmentBytes } from '../../../contract/rules.ts';
import { attachmentBytes } from './message-draft.ts';

/** How much a mail carries, said before anything is chosen, and how much of it is used. */
export function AttachmentBudget({ attachments }: { attachments: readonly { size: number }[] }) {
  const { t } = useTranslation('communication-plans');
  const { size: sizeText } = useFormat();
  const used = attachmentBytes(attachments);
  const sizes = {
    size: sizeText(used),
    maximum: sizeText(maximumAttachmentBytes),
  };
  if (used === 0) {
    return (
      <Text size="xs" c="dimmed">
        {t('editor.budget', sizes)}
      </Text>
    );
  }
  return (
    <Group gap={8} wrap="nowrap">
      <Progress
        value={Math.min(100, (used / maximumAttachmentBytes) * 100)}
        color={used > maximumAttachmentBytes ? 'red' : 'plum'}
        w={64}
        size="sm"
        aria-hidden
      />
      <Text size="xs" c="dimmed" className="figures">
        {t('editor.used', sizes)}
      </Text>
    </Group>
  );
}
