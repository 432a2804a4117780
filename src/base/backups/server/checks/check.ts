import type { Check } from '../../contract/checks.ts';

type Data = Check['data'];

export const good = (id: string, data: Data = {}): Check => ({ id, level: 'ok', code: 'good', data });
export const warning = (id: string, code: string, data: Data = {}): Check => ({
  id,
  level: 'warning',
  code,
  data,
});
export const failure = (id: string, code: string, data: Data = {}): Check => ({
  id,
  level: 'failure',
  code,
  data,
});
