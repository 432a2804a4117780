import { Anchor, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconArrowLeft } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useSlot } from '../../../../platform/modules/web/slots.ts';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { ActsAbout } from '../../../audit/web/public.ts';
import type { Order } from '../../contract/orders.ts';
import { OrderDesk } from '../components/order-desk.tsx';
import { OrderFacts } from '../components/order-facts.tsx';
import { OrderPageActions } from '../components/order-page-actions.tsx';
import { OrderState } from '../components/order-state.tsx';
import { OrderTickets } from '../components/order-tickets.tsx';
import { orderQuery } from '../queries.ts';
import { orderPartSlot } from '../slots.ts';
import { useOrdersLive } from '../use-orders-live.ts';
import classes from './order-page.module.css';

/** One order: what was promised to whom, what others keep of it, and who did what. */
export function OrderPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('orders');
  const query = useQuery(orderQuery(id));
  useOrdersLive();
  return (
    <OrderDesk>
      {!query.data && (
        <PageHeader title={t(query.isError ? 'page.unknown' : 'page.title')} above={<BackToOrders />} />
      )}
      <QueryView query={query}>{(order) => <LoadedOrder order={order} />}</QueryView>
    </OrderDesk>
  );
}

function BackToOrders() {
  const { t } = useTranslation('orders');
  return (
    <Anchor component={Link} to="/orders" className={classes['back']}>
      <IconArrowLeft size={16} aria-hidden />
      {t('title')}
    </Anchor>
  );
}

function LoadedOrder({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  return (
    <>
      <PageHeader
        above={<BackToOrders />}
        title={t('form.editTitle', { number: order.number })}
        beside={<OrderState order={order} />}
        description={
          <Anchor component={Link} to={`/contacts/${order.contactId}?tab=orders`}>
            {order.contactName}
          </Anchor>
        }
        actions={<OrderPageActions order={order} />}
      />
      <div className={classes['columns']}>
        <div className={classes['column']}>
          <OrderFacts order={order} />
          <OrderTickets order={order} />
        </div>
        <div className={classes['column']}>
          <OrderParts order={order} />
        </div>
        <section className={classes['history']}>
          <Title order={2} size="h3" mb="xs">
            {t('page.history')}
          </Title>
          <ActsAbout
            address={`/api/orders/${order.id}/acts`}
            queryKey={['orders', 'acts', order.id]}
            label={t('page.history')}
          />
        </section>
      </div>
    </>
  );
}

/** What the installed extensions keep of it. */
function OrderParts({ order }: { order: Order }) {
  return useSlot(orderPartSlot).map(({ id, Component }) => (
    <Suspense key={id} fallback={null}>
      <Component orderId={order.id} contactId={order.contactId} />
    </Suspense>
  ));
}
