import type { TFunction } from 'i18next';
import type { BlockedReason } from '../../../contract/messages.ts';
import type { PlanWarning } from '../../../contract/warnings.ts';

const ns = 'communication-plans';

/** How the reader writes dates and figures. */
export interface Written {
  civilDate: (date: string) => string;
  size: (bytes: number) => string;
}

type Data = Record<string, unknown>;

const names = (value: unknown): string[] => (Array.isArray(value) ? value.map((name) => `%${name}%`) : []);

/** The server's values, written for the reader: dates as dates, sizes as sizes, variables as `%NAME%`. */
function spoken(t: TFunction, data: Data, format: Written): Data {
  const written: Data = { ...data };
  for (const name of ['dueOn', 'expectedOn']) {
    const date = data[name];
    if (typeof date === 'string') written[name] = format.civilDate(date);
  }
  for (const name of ['bytes', 'maximum']) {
    const bytes = data[name];
    if (typeof bytes === 'number') written[name] = format.size(bytes);
  }
  if ('names' in data) {
    const list = names(data['names']);
    written['names'] = list.join(', ');
    written['count'] = list.length;
  }
  if (typeof data['state'] === 'string') written['state'] = t(`${ns}:planState.${data['state']}`);
  return written;
}

/** What a person should know before starting. */
export function warningText(t: TFunction, { kind, data }: PlanWarning, format: Written): string {
  const named = kind === 'closedDay' && typeof data['name'] === 'string';
  return t(`${ns}:warnings.${kind}${named ? 'Named' : ''}`, spoken(t, data, format));
}

/** Why a message cannot leave. */
export const blockedText = (t: TFunction, { code, data }: BlockedReason, format: Written): string =>
  t(`${ns}:blocked.${code}`, spoken(t, data, format));

/** What to do about it. */
export const remedyText = (t: TFunction, { code, data }: BlockedReason, format: Written): string =>
  t(`${ns}:remedy.${code}`, spoken(t, data, format));
