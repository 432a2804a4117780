import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../../platform/i18n/web/use-format.ts';
import { DialogBody } from '../../../../../platform/ui/web/dialog-body.tsx';
import { ErrorNotice } from '../../../../../platform/ui/web/error-notice.tsx';
import type { Redating } from '../../../contract/order-turns.ts';
import { orderTurnCalls, redatingQuery } from '../../order-turn-calls.ts';
import { queryKeys } from '../../query-keys.ts';
import { usePlanChoice } from '../../use-plan-choice.ts';
import { DateChanges } from './date-changes.tsx';
import { PlanStateBadge } from './plan-state-badge.tsx';

interface RedatingDialogProps {
  orderId: string;
  orderNumber: string;
  orderedFrom: string;
  onDone: () => void;
}

/** The dates of an order moved: its plans with their days before and after, which move only when asked. */
export function RedatingDialog(props: RedatingDialogProps) {
  const { orderId, orderedFrom, onDone } = props;
  const { data, isError } = useQuery(redatingQuery(orderId, orderedFrom));
  const hasNothing = isError || data?.plans.length === 0;
  useEffect(() => {
    if (hasNothing) onDone();
    // Said once: the page that asked takes the dialog away.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [hasNothing]);
  if (!data || hasNothing) return null;
  return <PlansToMove {...props} plans={data.plans} />;
}

function PlansToMove({ orderId, orderNumber, orderedFrom, onDone, plans }: RedatingDialogProps & Redating) {
  const { t } = useTranslation('communication-plans');
  const client = useQueryClient();
  const { chosen, isChosen, choose } = usePlanChoice(plans.map(({ planId }) => planId));
  const move = useMutation({
    mutationFn: () => orderTurnCalls.redate(orderId, { orderedFrom, planIds: chosen }),
    onSuccess: async ({ messages }) => {
      notifications.show({ message: t('recount.done', { count: messages }) });
      await client.invalidateQueries({ queryKey: queryKeys.all });
      onDone();
    },
  });
  return (
    <Modal opened onClose={onDone} title={t('orderTurn.datesTitle', { count: plans.length })} size={720}>
      <DialogBody>
        <Stack gap="md">
          <Text size="sm">{t('orderTurn.datesText', { number: orderNumber })}</Text>
          {plans.map((plan) => (
            <PlanToMove
              key={plan.planId}
              plan={plan}
              isChosen={isChosen(plan.planId)}
              onChoose={(chose) => choose(plan.planId, chose)}
            />
          ))}
          {move.error !== null && <ErrorNotice error={move.error} />}
          <Group gap="xs" justify="flex-end">
            <Button variant="default" onClick={onDone}>
              {t('orderTurn.leave')}
            </Button>
            <Button
              data-autofocus
              disabled={chosen.length === 0}
              loading={move.isPending}
              onClick={() => move.mutate()}
            >
              {t('orderTurn.move', { count: chosen.length })}
            </Button>
          </Group>
        </Stack>
      </DialogBody>
    </Modal>
  );
}

interface PlanToMoveProps {
  plan: Redating['plans'][number];
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}

function PlanToMove({ plan, isChosen, onChoose }: PlanToMoveProps) {
  const { t } = useTranslation('communication-plans');
  const { civilDate } = useFormat();
  const { label, state, startFrom, startTo, changes } = plan;
  return (
    <section>
      <Group gap="sm" mb={4}>
        <Checkbox
          label={label}
          checked={isChosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
        <PlanStateBadge state={state} />
      </Group>
      {startFrom !== startTo && (
        <Text size="sm" c="dimmed">
          {t('orderTurn.start', { from: civilDate(startFrom), to: civilDate(startTo) })}
        </Text>
      )}
      <DateChanges changes={changes} />
    </section>
  );
}
