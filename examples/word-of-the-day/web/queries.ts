import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../src/platform/http/web/api.ts';
import { useLiveTopic } from '../../../src/platform/realtime/web/live-context.tsx';
import { wordsTopic, type NewWord, type WordList } from '../contract/words.ts';

const address = '/api/word-of-the-day/words';

export const wordsQuery = queryOptions({
  queryKey: ['word-of-the-day'],
  queryFn: ({ signal }) => api.get<WordList>(address, signal),
});

/** Keeps the words that are shown true: asked again at each event, and when the line has come back. */
export function useLiveWords(): void {
  const cache = useQueryClient();
  const ask = () => void cache.invalidateQueries(wordsQuery);
  useLiveTopic(wordsTopic, ask, { onStanding: ask });
}

export const writeWord = (word: NewWord) => api.post<WordList>(address, word);

export function useRemoveWord() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete<null>(`${address}/${encodeURIComponent(id)}`),
    onSuccess: () => cache.invalidateQueries(wordsQuery),
  });
}
