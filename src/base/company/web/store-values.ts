import type { StoreInput } from '../contract/company-input.ts';
import type { Store } from '../contract/company.ts';
import { hoursText, type OpenSpan, type WeekHours } from '../contract/week-hours.ts';

/** Times while they are being typed: a half that is empty is no span yet. */
export interface DayValues {
  morning: OpenSpan;
  afternoon: OpenSpan;
}

/** A store while somebody writes it. */
export interface StoreValues {
  name: string;
  address: string;
  phone: string;
  byWeekday: boolean;
  hours: string;
  week: DayValues[];
}

const none: OpenSpan = { from: '', to: '' };

export const storeValues = (store: Store | null): StoreValues => ({
  name: store?.name ?? '',
  address: store?.address ?? '',
  phone: store?.phone ?? '',
  byWeekday: store === null || store.weekHours !== null || store.hours === null,
  hours: store?.hours ?? '',
  week: Array.from({ length: 7 }, (_, day) => ({
    morning: store?.weekHours?.[day]?.morning ?? none,
    afternoon: store?.weekHours?.[day]?.afternoon ?? none,
  })),
});

/** What the server is given. A half-typed span goes as its missing end, for it to be said beside its field. */
export const storeOf = (values: StoreValues): StoreInput => ({
  name: values.name,
  address: values.address.trim() || null,
  phone: values.phone.trim() || null,
  hours: values.byWeekday ? null : values.hours.trim() || null,
  weekHours: values.byWeekday && values.week.some(isOpen) ? values.week.map(sent) : null,
});

const isOpen = ({ morning, afternoon }: DayValues): boolean =>
  [morning, afternoon].some(({ from, to }) => from !== '' || to !== '');

const sent = ({ morning, afternoon }: DayValues): WeekHours[number] => ({
  morning: spanOf(morning),
  afternoon: spanOf(afternoon),
});

const spanOf = ({ from, to }: OpenSpan): OpenSpan | null =>
  from === '' && to === '' ? null : { from: from || '00:00', to: to || '00:00' };

/** Mine, but for what was chosen of theirs; the hours go with the way in which they are given. */
export function withTaken(
  mine: StoreValues,
  theirs: StoreValues,
  taken: ReadonlySet<SaidField>,
): StoreValues {
  const { name, address, phone, ...hours } = theirs;
  return {
    ...mine,
    ...(taken.has('name') && { name }),
    ...(taken.has('address') && { address }),
    ...(taken.has('phone') && { phone }),
    ...(taken.has('hours') && hours),
  };
}

export const saidFields = ['name', 'address', 'phone', 'hours'] as const;
export type SaidField = (typeof saidFields)[number];

/** The store as people read it. */
export function saidHours(values: StoreValues): Record<SaidField, string> {
  const { name, address, phone } = values;
  const whole = ({ from, to }: OpenSpan) => (from !== '' && to !== '' ? { from, to } : null);
  const week = values.week.map(({ morning, afternoon }) => ({
    morning: whole(morning),
    afternoon: whole(afternoon),
  }));
  return { name, address, phone, hours: values.byWeekday ? hoursText(week) : values.hours };
}
