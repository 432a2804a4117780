import { Paper } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { Order } from '../../contract/orders.ts';
import { OrderCards } from './order-cards.tsx';
import { OrderTable, type Sorting } from './order-table.tsx';

interface OrdersViewProps {
  orders: readonly Order[];
  /** Adds whose order it is; not needed inside the file of one client. */
  withContact?: boolean;
  sorting?: Sorting;
}

/** Orders as a table, or as cards on a narrow screen. */
export function OrdersView({ orders, withContact = false, sorting }: OrdersViewProps) {
  const narrow = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  if (narrow) return <OrderCards orders={orders} withContact={withContact} sorting={sorting} />;
  return (
    <Paper style={{ overflow: 'hidden' }}>
      <OrderTable orders={orders} withContact={withContact} sorting={sorting} />
    </Paper>
  );
}
