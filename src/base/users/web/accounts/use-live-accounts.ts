import { useQueryClient } from '@tanstack/react-query';
import { useLiveTopic } from '../../../../platform/realtime/web/live-context.tsx';
import { accountsTopic } from '../../contract/accounts.ts';
import { accountsQuery } from './queries.ts';

/** Keeps the list of accounts true while it is in view. */
export function useLiveAccounts(): void {
  const cache = useQueryClient();
  const askAnew = () => void cache.invalidateQueries({ queryKey: accountsQuery.queryKey });
  useLiveTopic(accountsTopic, askAnew, { onStanding: askAnew });
}
