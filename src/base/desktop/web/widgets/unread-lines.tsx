import { useQueryClient } from '@tanstack/react-query';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';

/** Says that not all lines could be read, and asks once more for what was refused. */
export function UnreadLines({ error }: { error: Error | null }) {
  const cache = useQueryClient();
  const again = () => void cache.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
  return <ErrorNotice error={error} onRetry={again} />;
}
