import { Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../../../platform/ui/web/confirm-button.tsx';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import type { OwnSession } from '../../contract/own-sessions.ts';
import { endOtherSessions, ownSessionsQuery } from './account-calls.ts';
import { AccountSection } from './account-section.tsx';
import classes from './account.module.css';
import { SessionRow } from './session-row.tsx';

/** Where one is signed in, and the way out of each. */
export function SessionsSection() {
  const { t } = useTranslation('users');
  return (
    <AccountSection title={t('sessions.title')} description={t('sessions.text')}>
      <QueryView query={useQuery(ownSessionsQuery)}>
        {(sessions) => <Sessions sessions={sessions} />}
      </QueryView>
    </AccountSection>
  );
}

function Sessions({ sessions }: { sessions: readonly OwnSession[] }) {
  const { t } = useTranslation('users');
  const cache = useQueryClient();
  const read = () => cache.invalidateQueries({ queryKey: ownSessionsQuery.queryKey });
  const others = useMutation({
    mutationFn: endOtherSessions,
    onSuccess: ({ ended }) => notifications.show({ message: t('sessions.ended', { count: ended }) }),
    onSettled: read,
  });
  return (
    <>
      <ErrorNotice error={others.error} />
      <div className={classes.rows} role="list" aria-label={t('sessions.title')}>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} onEnded={() => void read()} />
        ))}
      </div>
      {sessions.length > 1 && (
        <Group justify="flex-end" mt="xs">
          <ConfirmButton
            variant="default"
            size="sm"
            loading={others.isPending}
            onConfirm={() => others.mutate()}
            question={{
              title: t('sessions.endOthersTitle'),
              text: t('sessions.endOthersText'),
              confirmLabel: t('sessions.endOthers'),
              dangerous: true,
            }}
          >
            {t('sessions.endOthers')}
          </ConfirmButton>
        </Group>
      )}
    </>
  );
}
