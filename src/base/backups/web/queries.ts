import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../platform/http/web/api.ts';
import type {
  BackupRun,
  BackupsConcern,
  BackupSettings,
  BackupsState,
  Verification,
} from '../contract/backups.ts';
import type { Check } from '../contract/checks.ts';

const base = '/api/backups';
const addressOf = (name: string) => `${base}/${encodeURIComponent(name)}`;

/** Begins the key of all that is asked here. */
export const backupsKey = ['backups'] as const;

const whileRunningMs = 1000;
const usuallyMs = 60_000;

/** Asked for again while it is shown: often while a backup is under way. */
export const backupsQuery = queryOptions({
  queryKey: [...backupsKey, 'state'],
  queryFn: ({ signal }) => api.get<BackupsState>(base, signal),
  refetchInterval: ({ state }) => (state.data?.lastRun?.outcome === 'running' ? whileRunningMs : usuallyMs),
});

/** Whether an administrator should look. */
export const concernQuery = queryOptions({
  queryKey: [...backupsKey, 'concern'],
  queryFn: ({ signal }) => api.get<BackupsConcern>(`${base}/concern`, signal),
  refetchInterval: 10 * usuallyMs,
});

export const checksQuery = queryOptions({
  queryKey: [...backupsKey, 'checks'],
  queryFn: ({ signal }) => api.get<Check[]>(`${base}/checks`, signal),
  staleTime: usuallyMs,
});

export const startBackup = () => api.post<BackupRun>(base);

export const saveSettings = (settings: BackupSettings) =>
  api.put<BackupSettings>(`${base}/settings`, settings);

export const verifyBackup = (name: string) => api.post<Verification>(`${addressOf(name)}/verify`);

export const removeBackup = (name: string) => api.delete<null>(addressOf(name));

/** Where a browser saves it from. */
export const downloadAddress = (name: string): string => `${addressOf(name)}/download`;
