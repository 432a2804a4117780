import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import type { ImportDetail } from '../../contract/imports.ts';
import { forgetImport, importsKey, workOn } from '../queries.ts';
import { useChange } from '../use-change.ts';
import { CountsOf } from './counts.tsx';

/** What the import would do, and the way to do it. */
export function CheckSection({ detail }: { detail: ImportDetail }) {
  const { t } = useTranslation('imports');
  const running = useChange(() => workOn(detail.id, 'run'));
  const toWrite = detail.counts.created + detail.counts.changed;
  return (
    <Stack gap="sm" component="section">
      <Title order={2} size="h3">
        {t('check.title')}
      </Title>
      <CountsOf detail={detail} />
      <ErrorNotice error={running.error} />
      {toWrite === 0 && <Text>{t('check.nothing')}</Text>}
      <Group gap="xs">
        {toWrite > 0 && (
          <Button
            leftSection={<IconFileImport size={16} aria-hidden />}
            loading={running.isPending}
            onClick={() => running.mutate()}
          >
            {t('check.run', { count: toWrite })}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** Puts the file away. */
export function ForgetButton({ id }: { id: string }) {
  const { t } = useTranslation('imports');
  const cache = useQueryClient();
  const navigate = useNavigate();
  const forgetting = useMutation({
    mutationFn: () => forgetImport(id),
    async onSuccess() {
      await navigate('/admin/imports');
      await cache.invalidateQueries({ queryKey: [...importsKey, 'list'] });
    },
  });
  return (
    <>
      <Button variant="default" loading={forgetting.isPending} onClick={() => forgetting.mutate()}>
        {t('check.forget')}
      </Button>
      <ErrorNotice error={forgetting.error} />
    </>
  );
}
