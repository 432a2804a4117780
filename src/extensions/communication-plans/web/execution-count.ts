import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../platform/http/web/api.ts';
import { useLiveTopic } from '../../../platform/realtime/web/live-context.tsx';
import { plansTopic } from '../contract/events.ts';
import type { ExecutionCount } from '../contract/execution.ts';
import { queryKeys } from './query-keys.ts';

// Every page of everybody asks: a colleague who sends a hundred mails makes one question of each, not hundreds.
const gatherMs = 1000;
/** A day that begins makes messages due, and no event tells it. */
const againMs = 10 * 60_000;

/** How many messages ask for somebody today; undefined until it is known. */
export function useExecutionCount(): number | undefined {
  const client = useQueryClient();
  const ask = useDebouncedCallback(
    () => void client.invalidateQueries({ queryKey: queryKeys.executionCount }),
    gatherMs,
  );
  useLiveTopic(plansTopic, ask, { onStanding: ask });
  const { data } = useQuery({
    queryKey: queryKeys.executionCount,
    queryFn: ({ signal }) => api.get<ExecutionCount>('/api/communication-plans/execution/count', signal),
    refetchInterval: againMs,
  });
  return data?.toDo;
}
