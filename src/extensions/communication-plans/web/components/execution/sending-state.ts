import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { sendingTopic } from '../../../../../base/mail-accounts/contract/events.ts';
import type { HoldConfirmation } from '../../../../../base/mail-accounts/contract/hold.ts';
import type { SendingState } from '../../../../../base/mail-accounts/contract/mail-accounts.ts';
import { api } from '../../../../../platform/http/web/api.ts';
import { useLiveTopic } from '../../../../../platform/realtime/web/live-context.tsx';

const root = '/api/mail-accounts';

/** Whether mails may leave. A quota ends by itself, so it is asked for again while the window stands. */
export const sendingStateQuery = queryOptions({
  queryKey: ['mail-accounts', 'state'],
  queryFn: ({ signal }) => api.get<SendingState>(`${root}/state`, signal),
  refetchInterval: 60_000,
});

/** Keeps it true while it is shown. */
export function useLiveSendingState(): void {
  const client = useQueryClient();
  const ask = () => void client.invalidateQueries({ queryKey: sendingStateQuery.queryKey });
  useLiveTopic(sendingTopic, ask, { onStanding: ask });
}

/** Lets mails leave again, by an administrator: only what was in view is confirmed. */
export function useHoldConfirmation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) => {
      const confirmation: HoldConfirmation = { ids };
      return api.post<null>(`${root}/hold/confirm`, confirmation);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: sendingStateQuery.queryKey }),
  });
}
