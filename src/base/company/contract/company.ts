import { Type, type Static } from 'typebox';
import { CivilDate, closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';
import { WeekHours } from './week-hours.ts';

/**
 * Where the company's public holidays are those of: mainland France, or a part of France with days of its
 * own (Code du travail L3134-13 for Alsace-Moselle, L3422-2 overseas).
 */
export const HolidayRegion = Type.Union([
  Type.Literal('metropole'),
  Type.Literal('alsace-moselle'),
  Type.Literal('guadeloupe'),
  Type.Literal('guyane'),
  Type.Literal('martinique'),
  Type.Literal('mayotte'),
  Type.Literal('reunion'),
  Type.Literal('saint-barthelemy'),
  Type.Literal('saint-martin'),
]);
export type HolidayRegion = Static<typeof HolidayRegion>;

export const holidayRegions = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'guyane',
  'martinique',
  'mayotte',
  'reunion',
  'saint-barthelemy',
  'saint-martin',
] as const satisfies HolidayRegion[];

/** A point of sale (« point de vente »). `hours` is a sentence for clients, written from `weekHours` when there are. */
export const Store = closed({
  id: Id,
  name: Type.String(),
  address: nullable(Type.String()),
  phone: nullable(Type.String()),
  hours: nullable(Type.String()),
  weekHours: nullable(WeekHours),
  /** No longer proposed; orders and plans that name it keep it. */
  archivedAt: nullable(Moment),
  /** Moves by one with each change. */
  version: Type.Integer(),
});
export type Store = Static<typeof Store>;

/** Days, both included, on which the company is closed beside its usual days and the public holidays. */
export const Closure = closed({
  firstOn: CivilDate,
  lastOn: CivilDate,
  /** « Congés d’été »: said wherever a date meets it. */
  name: Type.String({ maxLength: 80 }),
});
export type Closure = Static<typeof Closure>;

const calendar = {
  /** IANA name; civil dates of the base are days of this zone. */
  timezone: Type.String({ maxLength: 64 }),
  holidayRegion: HolidayRegion,
  /** ISO weekdays on which the company works, 1 (Monday) to 7, in their order. */
  openWeekdays: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), { maxItems: 7, uniqueItems: true }),
  /** By their first day. They may overlap. */
  closures: Type.Array(Closure, { maxItems: 200 }),
};

/**
 * `PUT /api/company/calendar`, for administrators: when the company works. Sent whole; the answer is the Company.
 * With the `version` that was read, a stale one is a 409 `changedMeanwhile`.
 *
 * Refused with `timezoneUnknown` (on `/timezone`), `noOpenWeekday` (on `/openWeekdays`), and on a field of
 * `/closures/0`: `dateInvalid`, `closureReversed`, `closureTooLong`, `closureNameMissing`.
 */
export const CompanyCalendar = closed(calendar);
export type CompanyCalendar = Static<typeof CompanyCalendar>;

export const CalendarChange = closed({ ...calendar, version: Type.Optional(Type.Integer({ minimum: 1 })) });
export type CalendarChange = Static<typeof CalendarChange>;

/** The logo, of the file store: a PNG or a JPEG, which every mail program shows. */
export const CompanyLogo = closed({ hash: Type.String({ pattern: '^[0-9a-f]{64}$' }), type: Type.String() });
export type CompanyLogo = Static<typeof CompanyLogo>;

/** `GET /api/company/logo/:hash`: the logo there is now. */
export const LogoParams = closed({ hash: Type.String({ pattern: '^[0-9a-f]{64}$' }) });

/** What a browser may send as a logo, in bytes. */
export const largestLogoBytes = 5 * 1024 * 1024;

/**
 * `PUT /api/company/legal-notice`, for administrators; empty takes it away. The answer is the Company. With the
 * `version` that was read, a stale one is a 409 `changedMeanwhile`.
 */
export const LegalNotice = closed({
  legalNotice: Type.String({ maxLength: 1000 }),
  version: Type.Optional(Type.Integer({ minimum: 1 })),
});
export type LegalNotice = Static<typeof LegalNotice>;

/** The one company of the base. What is not known yet is null. */
export const Company = closed({
  name: Type.String(),
  legalForm: nullable(Type.String()),
  shareCapitalCents: nullable(Type.Integer()),
  siren: nullable(Type.String()),
  siret: nullable(Type.String()),
  vatNumber: nullable(Type.String()),
  rcsCity: nullable(Type.String()),
  apeCode: nullable(Type.String()),
  address1: nullable(Type.String()),
  address2: nullable(Type.String()),
  postalCode: nullable(Type.String()),
  city: nullable(Type.String()),
  phone: nullable(Type.String()),
  email: nullable(Type.String()),
  website: nullable(Type.String()),
  ...calendar,
  /** The mentions of letters and mails (Code de commerce R123-237, R123-238). */
  legalNotice: nullable(Type.String()),
  logo: nullable(CompanyLogo),
  /** In their order, archived ones among them. */
  stores: Type.Array(Store),
  /** Moves by one with each change of the company itself; who saves says which one they read. */
  version: Type.Integer(),
});
export type Company = Static<typeof Company>;
