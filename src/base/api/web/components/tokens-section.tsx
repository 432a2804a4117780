import { Button, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import { DialogBody } from '../../../../platform/ui/web/dialog-body.tsx';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { SecretModal } from '../../../../platform/ui/web/secret-modal.tsx';
import { useMay } from '../../../users/web/public.ts';
import type { NewToken, Token } from '../../contract/tokens.ts';
import { revokeToken, tokensKey, tokensQuery, type Whose } from '../queries.ts';
import { TokenForm } from './token-form.tsx';
import { TokenTable } from './token-table.tsx';

/** One's tokens, and everybody's for who oversees them. */
export function TokensSection() {
  const { t } = useTranslation('api');
  const may = useMay();
  const [whose, setWhose] = useState<Whose>('mine');
  const [isAdding, setAdding] = useState(false);
  const query = useQuery(tokensQuery(whose));
  const revoke = useRevoke();
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('tokens.add')}
    </Button>
  );
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="sm">
        <Text c="dimmed" maw={640}>
          {t('tokens.intro')}
        </Text>
        <Group gap="xs">
          {may('api.tokens.oversee') && <WhoseSwitch whose={whose} onWhose={setWhose} />}
          {(query.data?.length ?? 0) > 0 && add}
        </Group>
      </Group>
      <QueryView query={query}>
        {(tokens) =>
          tokens.length === 0 ? (
            <EmptyState Icon={IconKey} title={t('tokens.empty')} action={add}>
              {t('tokens.emptyText')}
            </EmptyState>
          ) : (
            <TokenTable tokens={tokens} withPerson={whose === 'all'} onRevoke={revoke} />
          )
        }
      </QueryView>
      <NewTokenDialog opened={isAdding} onClose={() => setAdding(false)} />
    </Stack>
  );
}

function WhoseSwitch({ whose, onWhose }: { whose: Whose; onWhose: (whose: Whose) => void }) {
  const { t } = useTranslation('api');
  return (
    <SegmentedControl
      aria-label={t('tokens.whose')}
      value={whose}
      onChange={(value) => onWhose(value as Whose)}
      data={[
        { value: 'mine', label: t('tokens.mine') },
        { value: 'all', label: t('tokens.all') },
      ]}
    />
  );
}

function useRevoke(): (token: Token) => void {
  const { t } = useTranslation('api');
  const cache = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: ({ id }: Token) => revokeToken(id),
    onSuccess: (_nothing, { name }) => notifications.show({ message: t('tokens.revoked', { name }) }),
    onError: (error) => notifications.show({ color: 'red', message: errorText(t, error) }),
    onSettled: () => cache.invalidateQueries({ queryKey: tokensKey }),
  });
  return mutate;
}

/** The form, then what it made: shown once. */
function NewTokenDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('api');
  const cache = useQueryClient();
  const [secret, setSecret] = useState<string | null>(null);
  function made({ secret: text }: NewToken) {
    setSecret(text);
    onClose();
    void cache.invalidateQueries({ queryKey: tokensKey });
  }
  const words = {
    title: t('secret.title'),
    text: t('secret.text'),
    copy: t('secret.copy'),
    copied: t('secret.copied'),
    done: t('secret.done'),
  };
  return (
    <>
      <Modal
        opened={opened}
        onClose={onClose}
        closeOnClickOutside={false}
        title={t('form.title')}
        size={640}
        attributes={{ header: { role: 'presentation' } }}
      >
        <DialogBody>{opened && <TokenForm onMade={made} onCancel={onClose} />}</DialogBody>
      </Modal>
      <SecretModal secret={secret} words={words} onClose={() => setSecret(null)} />
    </>
  );
}
