import { useDebouncedCallback } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useLiveTopic } from '../../../platform/realtime/web/live-context.tsx';
import { ordersTopic } from '../contract/events.ts';

// Several changes in a row are answered by one question.
const gatherMs = 250;

/** Keeps the orders and tickets on the screen as they are, whoever changes them. */
export function useOrdersLive(): void {
  const client = useQueryClient();
  const refresh = useDebouncedCallback(
    () => void client.invalidateQueries({ queryKey: ['orders'] }),
    gatherMs,
  );
  useLiveTopic(ordersTopic, refresh, { onStanding: refresh });
}
