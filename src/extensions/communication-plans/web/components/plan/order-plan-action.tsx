import { Button, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconMailFast } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { planPath } from '../../plan-paths.ts';
import { plansQuery, templatesQuery } from '../../queries.ts';
import { TemplateItems } from '../templates/template-items.tsx';

interface OrderPlanActionProps {
  orderId: string;
  contactId: string;
}

/** From an order to its plan: the plans it has, and the plan-types to make one from. */
export function OrderPlanAction({ orderId, contactId }: OrderPlanActionProps) {
  const { t } = useTranslation('communication-plans');
  // Asked for before it opens: the focus goes to the first entry there is.
  useQuery(templatesQuery());
  return (
    <Menu width={320} position="bottom-end" keepMounted={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconMailFast size={16} />}
          rightSection={<IconChevronDown size={14} />}
        >
          {t('orderAction.label')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="min(520px, 70vh)" style={{ overflowY: 'auto' }}>
        <ExistingPlans orderId={orderId} />
        <Menu.Label>{t('orderAction.new')}</Menu.Label>
        <TemplateItems orderId={orderId} contactId={contactId} />
      </Menu.Dropdown>
    </Menu>
  );
}

function ExistingPlans({ orderId }: { orderId: string }) {
  const { t } = useTranslation('communication-plans');
  const { data } = useInfiniteQuery(plansQuery({ orderId }));
  const plans = data?.pages.flatMap((page) => page.plans) ?? [];
  if (plans.length === 0) return null;
  return (
    <>
      <Menu.Label>{t('orderAction.existing')}</Menu.Label>
      {plans.map((plan) => (
        <Menu.Item key={plan.id} component={Link} to={planPath(plan.id)}>
          {plan.label}
          <Text span display="block" size="xs" c="dimmed">
            {t(`planState.${plan.state}`)} ·{' '}
            {t('list.progressText', { sent: plan.sentCount, count: plan.messageCount })}
          </Text>
        </Menu.Item>
      ))}
      <Menu.Divider />
    </>
  );
}
