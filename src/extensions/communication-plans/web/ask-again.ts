import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { queryKeys } from './query-keys.ts';

const [owner, preview] = queryKeys.allPreviews;
const isPreview = ([of, kind]: QueryKey): boolean => of === owner && kind === preview;

/**
 * Asks again for what is stale and shown. The mails of messages come after the lists they stand in: a message that has
 * just gone is then no longer shown, and the server is not asked for a mail that it no longer has to send.
 */
export async function askAgain(client: QueryClient, stale: readonly QueryKey[]): Promise<void> {
  const previews = stale.filter(isPreview);
  for (const queryKey of previews) void client.invalidateQueries({ queryKey, refetchType: 'none' });
  const others = stale.filter((key) => !isPreview(key));
  await Promise.all(others.map((queryKey) => client.invalidateQueries({ queryKey })));
  // The screen learns of the answers in a task of its own, which is before this one.
  await new Promise((resolve) => setTimeout(resolve));
  for (const queryKey of previews) void client.refetchQueries({ queryKey, type: 'active', stale: true });
}
