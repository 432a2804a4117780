import { useQueryClient } from '@tanstack/react-query';
import { useLiveTopic } from '../../../platform/realtime/web/live-context.tsx';
import { companyTopic } from '../contract/events.ts';
import { companyQuery } from './queries.ts';

/** Keeps the company on the screen as it is, whoever changes it. */
export function useCompanyLive(): void {
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: companyQuery.queryKey });
  useLiveTopic(companyTopic, refresh, { onStanding: refresh });
}
