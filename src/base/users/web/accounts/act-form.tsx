import { List, Stack, Text, Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSlot } from '../../../../platform/modules/web/slots.ts';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import type { Account } from '../../contract/accounts.ts';
import { leavingSlot } from '../leaving-slot.ts';
import { personName } from '../person-name.ts';
import { accountsQuery, deactivate, reactivate, withdrawInvitation } from './queries.ts';

type Act = 'deactivate' | 'reactivate' | 'withdraw';

const works: Record<Act, (id: string) => Promise<unknown>> = {
  deactivate,
  reactivate,
  withdraw: withdrawInvitation,
};

const effects: Record<Act, readonly string[]> = {
  deactivate: ['sessions', 'kept', 'proposed', 'back'],
  reactivate: ['password', 'role'],
  withdraw: ['link', 'free'],
};

interface ActFormProps {
  account: Account;
  act: Act;
  onDone: () => void;
}

/** Says what an act does, all of it, before it is done. */
export function ActForm({ account, act, onDone }: ActFormProps) {
  const { t } = useTranslation('users');
  const { t: tPlatform } = useTranslation('platform');
  const cache = useQueryClient();
  const leaving = useSlot(leavingSlot);
  const work = useMutation({
    mutationFn: () => works[act](account.id),
    onSuccess() {
      void cache.invalidateQueries({ queryKey: accountsQuery.queryKey });
      onDone();
    },
  });
  const values = { name: personName(account), firstName: account.firstName };
  return (
    <Stack gap="md">
      <Text>{t(`accounts.${act}.text`, values)}</Text>
      <List spacing={4}>
        {effects[act].map((effect) => (
          <List.Item key={effect}>
            {t(`accounts.${act}.${effect}` as 'accounts.deactivate.kept', values)}
          </List.Item>
        ))}
      </List>
      {act === 'deactivate' && (
        <Suspense>
          {leaving.map(({ id, Component }) => (
            <Component key={id} userId={account.id} />
          ))}
        </Suspense>
      )}
      <ErrorNotice error={work.error} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" data-autofocus onClick={onDone}>
          {tPlatform('actions.cancel')}
        </Button>
        <Button
          {...(act !== 'reactivate' && { color: 'red' })}
          loading={work.isPending}
          onClick={() => work.mutate()}
        >
          {t(`accounts.acts.${act}`)}
        </Button>
      </Group>
    </Stack>
  );
}
