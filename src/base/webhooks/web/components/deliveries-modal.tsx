import { Button, Center, Modal, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import type { Webhook } from '../../contract/webhooks.ts';
import { deliveriesQuery } from '../queries.ts';
import { DeliveryItem } from './delivery-item.tsx';

interface DeliveriesModalProps {
  /** Null: closed. */
  webhook: Webhook | null;
  onClose: () => void;
}

/** What was sent to an address and what came of it, newest first. */
export function DeliveriesModal({ webhook, onClose }: DeliveriesModalProps) {
  const { t } = useTranslation('webhooks');
  return (
    <Modal
      opened={webhook !== null}
      onClose={onClose}
      title={t('deliveries.title', { name: webhook?.name })}
      size={720}
      attributes={{ header: { role: 'presentation' } }}
    >
      {webhook && <Deliveries webhook={webhook} />}
    </Modal>
  );
}

function Deliveries({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation('webhooks');
  const query = useInfiniteQuery(deliveriesQuery(webhook.id));
  return (
    <QueryView query={query}>
      {({ pages }) => {
        const deliveries = pages.flat();
        if (deliveries.length === 0) return <Text c="dimmed">{t('deliveries.empty')}</Text>;
        return (
          <Stack gap="xs">
            {deliveries.map((delivery) => (
              <DeliveryItem key={delivery.id} webhook={webhook} delivery={delivery} />
            ))}
            {query.hasNextPage && (
              <Center>
                <Button
                  variant="default"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('deliveries.older')}
                </Button>
              </Center>
            )}
          </Stack>
        );
      }}
    </QueryView>
  );
}
