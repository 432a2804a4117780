import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogBody } from '../../../../../platform/ui/web/dialog-body.tsx';
import { ErrorNotice } from '../../../../../platform/ui/web/error-notice.tsx';
import type { EndPlansInput } from '../../../contract/order-turns.ts';
import type { PlanSummary } from '../../../contract/plan-list.ts';
import { orderTurnCalls } from '../../order-turn-calls.ts';
import { plansQuery } from '../../queries.ts';
import { queryKeys } from '../../query-keys.ts';
import { usePlanChoice } from '../../use-plan-choice.ts';
import { PlanStateBadge } from './plan-state-badge.tsx';

interface EndedOrderDialogProps {
  orderId: string;
  orderNumber: string;
  state: 'delivered' | 'cancelled';
  onDone: () => void;
}

/** An order is delivered or cancelled: its plans that go on are proposed to be stopped. */
export function EndedOrderDialog(props: EndedOrderDialogProps) {
  const { orderId, onDone } = props;
  const { data, isError } = useInfiniteQuery(plansQuery({ orderId, unfinished: true }));
  const plans = data?.pages.flatMap((page) => page.plans);
  const hasNothing = isError || plans?.length === 0;
  useEffect(() => {
    if (hasNothing) onDone();
    // Said once: the page that asked takes the dialog away.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [hasNothing]);
  if (!plans || hasNothing) return null;
  return <PlansToEnd {...props} plans={plans} />;
}

function PlansToEnd({
  orderId,
  orderNumber,
  state,
  onDone,
  plans,
}: EndedOrderDialogProps & { plans: readonly PlanSummary[] }) {
  const { t } = useTranslation('communication-plans');
  const client = useQueryClient();
  const { chosen, isChosen, choose } = usePlanChoice(plans.map(({ id }) => id));
  const end = useMutation({
    mutationFn: (how: EndPlansInput['how']) => orderTurnCalls.end(orderId, { planIds: chosen, how }),
    onSuccess: async ({ plans: count }, how) => {
      notifications.show({ message: t(`orderTurn.done.${how}`, { count }) });
      await client.invalidateQueries({ queryKey: queryKeys.all });
      onDone();
    },
  });
  return (
    <Modal opened onClose={onDone} title={t('orderTurn.endedTitle', { count: plans.length })} size={620}>
      <DialogBody>
        <Stack gap="md">
          <Text size="sm">{t(`orderTurn.${state}`, { number: orderNumber })}</Text>
          {plans.map((plan) => (
            <Group key={plan.id} gap="sm">
              <Checkbox
                label={plan.label}
                description={t('orderTurn.left', {
                  count: plan.messageCount - plan.sentCount - plan.droppedCount,
                })}
                checked={isChosen(plan.id)}
                onChange={(event) => choose(plan.id, event.currentTarget.checked)}
              />
              <PlanStateBadge state={plan.state} />
            </Group>
          ))}
          {end.error !== null && <ErrorNotice error={end.error} />}
          <Group gap="xs" justify="flex-end">
            <Button variant="default" onClick={onDone} data-autofocus>
              {t('orderTurn.goOn')}
            </Button>
            <Button
              variant="default"
              disabled={chosen.length === 0}
              loading={end.isPending && end.variables === 'suspend'}
              onClick={() => end.mutate('suspend')}
            >
              {t('orderTurn.suspend')}
            </Button>
            <Button
              color="red"
              disabled={chosen.length === 0}
              loading={end.isPending && end.variables === 'cancel'}
              onClick={() => end.mutate('cancel')}
            >
              {t('orderTurn.cancel')}
            </Button>
          </Group>
        </Stack>
      </DialogBody>
    </Modal>
  );
}
