import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconPlus, IconWebhook } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogBody } from '../../../../platform/ui/web/dialog-body.tsx';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { SecretModal } from '../../../../platform/ui/web/secret-modal.tsx';
import type { Webhook } from '../../contract/webhooks.ts';
import { webhooksKey, webhooksQuery } from '../queries.ts';
import { DeliveriesModal } from './deliveries-modal.tsx';
import { WebhookCard } from './webhook-card.tsx';
import { WebhookForm } from './webhook-form.tsx';

/** The programs that are told of what happens. */
export function WebhooksSection() {
  const { t } = useTranslation('webhooks');
  const query = useQuery(webhooksQuery);
  const [editing, setEditing] = useState<Webhook | 'new' | null>(null);
  const [logged, setLogged] = useState<Webhook | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing('new')}>
      {t('add')}
    </Button>
  );
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="sm">
        <Text c="dimmed" maw={640}>
          {t('intro')}
        </Text>
        {(query.data?.length ?? 0) > 0 && add}
      </Group>
      <QueryView query={query}>
        {(webhooks) =>
          webhooks.length === 0 ? (
            <EmptyState Icon={IconWebhook} title={t('empty')} action={add}>
              {t('emptyText')}
            </EmptyState>
          ) : (
            <Stack gap="sm" maw={860}>
              {webhooks.map((webhook) => (
                <WebhookCard
                  key={webhook.id}
                  webhook={webhook}
                  onEdit={() => setEditing(webhook)}
                  onLog={() => setLogged(webhook)}
                  onSecret={setSecret}
                />
              ))}
            </Stack>
          )
        }
      </QueryView>
      <EditModal editing={editing} onClose={() => setEditing(null)} onSecret={setSecret} />
      <DeliveriesModal webhook={logged} onClose={() => setLogged(null)} />
      <ShownSecret secret={secret} onClose={() => setSecret(null)} />
    </Stack>
  );
}

function ShownSecret({ secret, onClose }: { secret: string | null; onClose: () => void }) {
  const { t } = useTranslation('webhooks');
  const words = {
    title: t('secret.title'),
    text: t('secret.text'),
    copy: t('secret.copy'),
    copied: t('secret.copied'),
    done: t('secret.done'),
  };
  return <SecretModal secret={secret} words={words} onClose={onClose} />;
}

interface EditModalProps {
  editing: Webhook | 'new' | null;
  onClose: () => void;
  onSecret: (secret: string) => void;
}

function EditModal({ editing, onClose, onSecret }: EditModalProps) {
  const { t } = useTranslation('webhooks');
  const cache = useQueryClient();
  const webhook = editing === 'new' ? null : editing;
  function saved({ name }: Webhook, secret: string | null) {
    notifications.show({ color: 'green', message: t('done.saved', { name }) });
    void cache.invalidateQueries({ queryKey: webhooksKey });
    if (secret !== null) onSecret(secret);
    onClose();
  }
  return (
    <Modal
      opened={editing !== null}
      onClose={onClose}
      closeOnClickOutside={false}
      title={webhook ? t('form.editTitle', { name: webhook.name }) : t('form.addTitle')}
      size={600}
      attributes={{ header: { role: 'presentation' } }}
    >
      <DialogBody>
        {editing !== null && <WebhookForm webhook={webhook} onSaved={saved} onCancel={onClose} />}
      </DialogBody>
    </Modal>
  );
}
