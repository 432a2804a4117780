import { Button, Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import type { Plan, PlanInput } from '../../contract/plans.ts';
import { fieldsOf } from '../components/messages/message-errors.ts';
import { BackToPlans } from '../components/plan/back-to-plans.tsx';
import { NewPlanSettings } from '../components/plan/new-plan-settings.tsx';
import { NewPlanTimeline } from '../components/plan/new-plan-timeline.tsx';
import { usePlanForm } from '../components/plan/use-plan-form.ts';
import { planCalls } from '../plan-calls.ts';
import { planPath } from '../plan-paths.ts';
import { draftQuery } from '../queries.ts';
import { queryKeys } from '../query-keys.ts';
import { usePlansLive } from '../use-plans-live.ts';
import classes from './new-plan-page.module.css';

/** Fields that show what is wrong with them by themselves. */
const isShownByField = (error: Error): boolean =>
  fieldsOf(error).some(({ path }) => path !== '' && !path.startsWith('/messages'));

/** A plan to make: its settings, and its messages with their real dates before anything starts. */
export default function NewPlanPage() {
  const { t } = useTranslation('communication-plans');
  const [known] = useSearchParams();
  const plan = usePlanForm(known);
  usePlansLive();
  const [asked] = useDebouncedValue(plan.input, 250);
  const preview = useQuery(draftQuery(asked));
  const stale = preview.isPlaceholderData || JSON.stringify(asked) !== JSON.stringify(plan.input);
  const creation = useCreation();
  return (
    <>
      <PageHeader title={t('newPlan.title')} above={<BackToPlans />} />
      <div className={classes['columns']}>
        <NewPlanSettings plan={plan} preview={preview.data} error={creation.error ?? preview.error} />
        <Stack gap="md">
          {[...plan.errors, preview.error, creation.error]
            .filter((error) => error !== null && !isShownByField(error))
            .map((error, index) => (
              <ErrorNotice key={index} error={error} />
            ))}
          {(preview.data !== undefined || !preview.isError) && (
            <NewPlanTimeline plan={plan} preview={preview.data} stale={stale} />
          )}
        </Stack>
      </div>
      <ActionBar
        input={plan.input}
        empty={plan.messages.length === 0}
        pending={creation.isPending ? creation.variables.start : null}
        onCreate={(input, start) => creation.mutate({ input, start, automatic: plan.form.automatic })}
      />
    </>
  );
}

interface Creation {
  input: PlanInput;
  start: boolean;
  automatic: boolean;
}

/** Makes the plan, starts it if asked, and shows it. A plan that cannot start is kept as a draft, and says why. */
function useCreation() {
  const { t } = useTranslation('communication-plans');
  const client = useQueryClient();
  const navigate = useNavigate();
  const show = (plan: Plan) => {
    client.setQueryData(queryKeys.plan(plan.id), plan);
    void client.invalidateQueries({ queryKey: queryKeys.lists });
    void navigate(planPath(plan.id), { replace: true });
  };
  return useMutation({
    mutationFn: ({ input }: Creation) => planCalls.createPlan(input),
    onSuccess: async (plan, { start, automatic }) => {
      try {
        const set = automatic ? await planCalls.setAutomatic(plan.id, true) : plan;
        const made = start ? await planCalls.startPlan(plan.id) : set;
        notifications.show({ message: t(start ? 'newPlan.created' : 'newPlan.drafted') });
        show(made);
      } catch (error) {
        notifications.show({ color: 'red', message: errorText(t, error) });
        show(plan);
      }
    },
  });
}

interface ActionBarProps {
  input: PlanInput | null;
  empty: boolean;
  /** Which of both buttons is at work. */
  pending: boolean | null;
  onCreate: (input: PlanInput, start: boolean) => void;
}

function ActionBar({ input, empty, pending, onCreate }: ActionBarProps) {
  const { t } = useTranslation('communication-plans');
  const create = (start: boolean) => {
    if (input !== null && pending === null) onCreate(input, start);
  };
  return (
    <div className={classes['bar']}>
      <Text size="sm" c="dimmed" className={classes['hint']}>
        {t('newPlan.startHint')}
      </Text>
      <Group gap="xs">
        <Button
          variant="default"
          disabled={input === null || pending === true}
          loading={pending === false}
          onClick={() => create(false)}
        >
          {t('newPlan.draft')}
        </Button>
        <Button
          leftSection={<IconPlayerPlay size={16} />}
          disabled={input === null || empty || pending === false}
          loading={pending === true}
          onClick={() => create(true)}
        >
          {t('newPlan.start')}
        </Button>
      </Group>
    </div>
  );
}
