import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../platform/http/web/api.ts';
import type { ChatNotice, ChatPreferences, ReadingDirection } from '../contract/preferences.ts';

export const preferencesKey = ['chat', 'preferences'] as const;

const preferencesQuery = queryOptions({
  queryKey: preferencesKey,
  queryFn: ({ signal }) => api.get<ChatPreferences>('/api/chat/preferences', signal),
  // Kept true by events on this person's topic.
  staleTime: Infinity,
});

/** The reading direction of this person; the usual one until it is known. */
export function useReadingDirection(): ReadingDirection {
  return useQuery(preferencesQuery).data?.readingDirection ?? 'newest-last';
}

/** Keeps another reading direction, seen at once and taken back when it cannot be kept. */
export function useChooseReadingDirection() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (readingDirection: ReadingDirection) =>
      api.put<ChatPreferences>('/api/chat/preferences', { readingDirection }),
    onMutate(readingDirection) {
      const before = cache.getQueryData<ChatPreferences>(preferencesKey);
      cache.setQueryData<ChatPreferences>(preferencesKey, { readingDirection });
      return { before };
    },
    onSuccess: (kept) => cache.setQueryData(preferencesKey, kept),
    onError: (_error, _chosen, context) => cache.setQueryData(preferencesKey, context?.before),
  });
}

export const noticeKey = ['chat', 'notice'] as const;

export const noticeQuery = queryOptions({
  queryKey: noticeKey,
  queryFn: ({ signal }) => api.get<ChatNotice>('/api/chat/notice', signal),
});

export const writeNotice = (text: string | null) => api.put<ChatNotice>('/api/chat/notice', { text });
export const closeNotice = ({ changedAt }: ChatNotice) =>
  api.post<ChatNotice>('/api/chat/notice/seen', { changedAt });
