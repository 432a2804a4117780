import { Alert, Button, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { copyText } from './copy-text.ts';

interface SecretModalProps {
  /** Null: closed. */
  secret: string | null;
  /** Names the secret, says that it is shown once, and what to do with it. */
  words: { title: string; text: string; copy: string; copied: string; done: string };
  onClose: () => void;
}

/** Shows once what is never shown again: it is closed by its button alone, not by a key or a click beside. */
export function SecretModal({ secret, words, onClose }: SecretModalProps) {
  const [copied, setCopied] = useState('');
  const isCopied = secret !== null && copied === secret;
  const Sign = isCopied ? IconCheck : IconCopy;
  return (
    <Modal
      opened={secret !== null}
      onClose={onClose}
      title={words.title}
      size={560}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      attributes={{ header: { role: 'presentation' } }}
    >
      <Stack gap="md">
        <Alert color="yellow" icon={<IconEyeOff aria-hidden />}>
          <Text c="var(--mantine-color-text)">{words.text}</Text>
        </Alert>
        <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {secret}
        </Code>
        <Group gap="xs" justify="space-between">
          <Button
            variant="default"
            data-autofocus
            leftSection={<Sign size={16} aria-hidden />}
            onClick={() => void copyText(secret ?? '').then(() => setCopied(secret ?? ''))}
          >
            <span role="status">{isCopied ? words.copied : words.copy}</span>
          </Button>
          <Button onClick={onClose}>{words.done}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
