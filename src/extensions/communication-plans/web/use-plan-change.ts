import { notifications } from '@mantine/notifications';
import { hashKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../platform/i18n/web/error-text.ts';
import { planEvents } from '../contract/events.ts';
import type { Plan } from '../contract/plans.ts';
import { staleAfter } from './apply-event.ts';
import { askAgain } from './ask-again.ts';
import { queryKeys } from './query-keys.ts';

interface PlanChange {
  call: () => Promise<Plan>;
  /** Said once it is done. */
  done?: string;
  /** The error is shown where it was typed rather than in a corner. */
  silentError?: boolean;
}

/**
 * Changes a plan and shows its new state at once. The server's event tells the other screens; this one does not
 * wait for it, so that it also holds while the live line is cut.
 */
export function usePlanChange() {
  const client = useQueryClient();
  const { t } = useTranslation();
  return useMutation({
    mutationFn: ({ call }: PlanChange) => call(),
    onSuccess: (plan, { done }) => {
      const shown = queryKeys.plan(plan.id);
      client.setQueryData(shown, plan);
      const data = { planId: plan.id, contactId: plan.contactId };
      const stale = staleAfter({ event: planEvents.planChanged, data });
      void askAgain(
        client,
        stale.filter((key) => hashKey(key) !== hashKey(shown)),
      );
      if (done) notifications.show({ message: done });
    },
    onError: (error, { silentError }) => {
      if (!silentError) notifications.show({ color: 'red', message: errorText(t, error) });
    },
  });
}
