import { Alert, Modal, Progress, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import type { ChainPart } from '../../contract/act-list.ts';
import { readChainPart } from '../queries.ts';

/** Follows the chain from its first line, and says how far it holds. */
export function VerifyModal({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('audit');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('verify.title')}
      attributes={{ header: { role: 'presentation' } }}
    >
      {opened && <Verification />}
    </Modal>
  );
}

function Verification() {
  const { t } = useTranslation('audit');
  const [part, setPart] = useState<ChainPart | null>(null);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    const leaving = new AbortController();
    follow(setPart, leaving.signal).catch((cause: unknown) => {
      if (!leaving.signal.aborted) setError(cause);
    });
    return () => leaving.abort();
  }, []);

  const { upTo = 0, total = 0, isDone = false } = part ?? {};
  return (
    <Stack gap="sm">
      <Progress
        value={isDone ? 100 : total === 0 ? 0 : (upTo / total) * 100}
        color={part?.broken ? 'red' : 'teal'}
        aria-label={t('verify.progress')}
      />
      <Text c="dimmed" className="figures">
        {t('verify.running', { done: upTo, total: Math.max(total, upTo) })}
      </Text>
      <ErrorNotice error={error} />
      <div role="status">{part?.isDone && <Verdict part={part} />}</div>
    </Stack>
  );
}

async function follow(tell: (part: ChainPart) => void, signal: AbortSignal): Promise<void> {
  for (let after = 0, hash = ''; ;) {
    const part = await readChainPart(after, hash, signal);
    if (signal.aborted) return;
    tell(part);
    if (part.isDone) return;
    ({ upTo: after, hash } = part);
  }
}

function Verdict({ part: { upTo, broken } }: { part: ChainPart }) {
  const { t } = useTranslation('audit');
  if (!broken) {
    return (
      <Alert color="green" icon={<IconShieldCheck aria-hidden />}>
        <Text c="var(--mantine-color-text)">
          {upTo === 0 ? t('verify.empty') : t('verify.holds', { upTo })}
        </Text>
      </Alert>
    );
  }
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />}>
      <Text c="var(--mantine-color-text)">{t(`verify.broken.${broken.why}`, { seq: broken.seq })}</Text>
      <Text c="var(--mantine-color-text)">{t('verify.upTo', { upTo })}</Text>
    </Alert>
  );
}
