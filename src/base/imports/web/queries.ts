import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../../platform/http/web/api.ts';
import { uploadFile } from '../../../platform/http/web/upload-file.ts';
import type {
  FaultList,
  ImportDetail,
  ImportList,
  ImportState,
  KeptList,
  Mapping,
  Reading,
} from '../contract/imports.ts';
import type { ImportKind } from '../contract/targets.ts';

const base = '/api/imports';
const addressOf = (id: string) => `${base}/${encodeURIComponent(id)}`;
const page = (offset: number, limit: number) => `limit=${limit}&offset=${offset}`;

/** Begins the key of all that is asked here. */
export const importsKey = ['imports'] as const;

const whileWorkingMs = 500;
const working: ReadonlySet<ImportState> = new Set<ImportState>(['checking', 'running', 'undoing']);

export const isWorking = (state: ImportState): boolean => working.has(state);

export const importsQuery = (offset: number, limit: number) =>
  queryOptions({
    queryKey: [...importsKey, 'list', offset, limit],
    queryFn: ({ signal }) => api.get<ImportList>(`${base}?${page(offset, limit)}`, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

/** Asked for again and again while it is gone through. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: [...importsKey, 'one', id],
    queryFn: ({ signal }) => api.get<ImportDetail>(addressOf(id), signal),
    refetchInterval: ({ state }) => (state.data && isWorking(state.data.state) ? whileWorkingMs : false),
    staleTime: 0,
  });

export const readFaults = (id: string, offset: number, limit: number, signal?: AbortSignal) =>
  api.get<FaultList>(`${addressOf(id)}/faults?${page(offset, limit)}`, signal);

/** `stand` names what was gone through: faults of another run are others. */
export const faultsQuery = (id: string, stand: string, offset: number, limit: number) =>
  queryOptions({
    queryKey: [...importsKey, 'faults', id, stand, offset, limit],
    queryFn: ({ signal }) => readFaults(id, offset, limit, signal),
    placeholderData: keepPreviousData,
  });

export const keptQuery = (id: string, offset: number, limit: number) =>
  queryOptions({
    queryKey: [...importsKey, 'kept', id, offset, limit],
    queryFn: ({ signal }) => api.get<KeptList>(`${addressOf(id)}/kept?${page(offset, limit)}`, signal),
    placeholderData: keepPreviousData,
  });

export const sendImport = (kind: ImportKind, file: File, onProgress: (part: number) => void) =>
  uploadFile<ImportDetail>(`${base}?kind=${kind}`, file, file.name, { onProgress });

export const saveReading = (id: string, reading: Reading) =>
  api.put<ImportDetail>(`${addressOf(id)}/reading`, reading);

export const saveMapping = (id: string, mapping: Mapping) =>
  api.put<ImportDetail>(`${addressOf(id)}/mapping`, mapping);

export const workOn = (id: string, what: 'check' | 'run' | 'stop' | 'undo') =>
  api.post<ImportDetail>(`${addressOf(id)}/${what}`);

export const forgetImport = (id: string) => api.delete<null>(addressOf(id));
