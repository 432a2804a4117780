import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorNotice } from './error-notice.tsx';
import { LoadingArea } from './loading-area.tsx';

interface QueryViewProps<Data> {
  query: UseQueryResult<Data>;
  /** The shape shown while it lasts. */
  skeleton?: ReactNode;
  children: (data: Data) => ReactNode;
}

/** What was asked of the server: on its way, refused with a way to ask again, or here. */
export function QueryView<Data>({ query, skeleton, children }: QueryViewProps<Data>) {
  // Data of an earlier answer stays in view while a newer question fails or waits.
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  return <LoadingArea>{skeleton}</LoadingArea>;
}
