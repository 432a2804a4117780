import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../platform/i18n/web/error-text.ts';
import type { Order } from '../contract/orders.ts';
import { orderCalls } from './order-calls.ts';

/** Tells that an order is delivered, cancelled or open again, with the way back. */
export function useStateSaid() {
  const { t } = useTranslation('orders');
  const reopen = useReopen();
  return (order: Order, state: 'delivered' | 'cancelled') => {
    const id = `order-${order.id}`;
    notifications.show({
      id,
      autoClose: 10_000,
      message: (
        <Group justify="space-between" gap="xs">
          <Text span size="sm">
            {t(`ending.${state}.done`, { number: order.number })}
          </Text>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              notifications.hide(id);
              void reopen(order);
            }}
          >
            {t('ending.undo')}
          </Button>
        </Group>
      ),
    });
  };
}

/** Makes an order open again. */
export function useReopen() {
  const { t } = useTranslation();
  const client = useQueryClient();
  return async ({ id, version }: Order) => {
    try {
      const order = await orderCalls.changeState(id, { version, state: 'open', on: null });
      notifications.show({ message: t('orders:ending.reopened', { number: order.number }) });
    } catch (error) {
      notifications.show({ color: 'red', message: errorText(t, error) });
    }
    await client.invalidateQueries({ queryKey: ['orders'] });
  };
}
