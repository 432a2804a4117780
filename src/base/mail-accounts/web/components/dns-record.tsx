import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../../../platform/ui/web/copy-text.ts';

/** What must be published at the domain's provider for the signature to be believed. */
export function DnsRecord({ name, value }: { name: string; value: string }) {
  const { t } = useTranslation('mail-accounts');
  return (
    <Stack gap="xs">
      <Text size="xs">{t('dkim.publish')}</Text>
      <CopyLine label={t('dkim.recordName')} value={name} />
      <CopyLine label={t('dkim.recordValue')} value={value} />
    </Stack>
  );
}

function CopyLine({ label, value }: { label: string; value: string }) {
  const { t } = useTranslation('mail-accounts');
  const [copied, setCopied] = useState('');
  const isCopied = copied === value;
  return (
    <div>
      <Group justify="space-between" gap="xs" mb={2}>
        <Text size="xs" c="dimmed">
          {label}
        </Text>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={isCopied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
          aria-label={t('dkim.copyNamed', { label })}
          onClick={() => void copyText(value).then(() => setCopied(value))}
        >
          <span role="status">{t(isCopied ? 'dkim.copied' : 'dkim.copy')}</span>
        </Button>
      </Group>
      <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {value}
      </Code>
    </div>
  );
}
