import { Type, type Static } from 'typebox';
import { closed, Id, nullable } from '../../../platform/http/contract/schemas.ts';
import { WeekHours } from './week-hours.ts';

const version = Type.Integer({ minimum: 1 });
const text = (maxLength: number) => nullable(Type.String({ maxLength }));

/**
 * `PUT /api/company/identity`, whole, from the `version` that was read; the answer is the Company. A stale one is a 409
 * `company.changedMeanwhile` whose data holds the `company` as it is now. Figures may be typed in groups.
 *
 * Refused with, beside their field: `nameMissing`, `sirenWrong`, `siretWrong`, `siretOfAnother`, `vatWrong`,
 * `vatOfAnother`, `apeWrong`, `postalCodeWrong`, `emailWrong`, `websiteWrong`.
 */
export const CompanyIdentity = closed({
  version,
  name: Type.String({ maxLength: 120 }),
  legalForm: text(60),
  shareCapitalCents: nullable(Type.Integer({ minimum: 0, maximum: 100_000_000_000_000 })),
  siren: text(20),
  siret: text(30),
  vatNumber: text(30),
  rcsCity: text(80),
  apeCode: text(10),
  address1: text(160),
  address2: text(160),
  postalCode: text(12),
  city: text(80),
  phone: text(40),
  email: text(254),
  website: text(300),
});
export type CompanyIdentity = Static<typeof CompanyIdentity>;

/**
 * `POST /api/company/stores`, `PUT /api/company/stores/:id`; the answer is the Company. `weekHours` writes `hours` by
 * itself; without them, `hours` is free. Refused with `storeNameMissing`, `storeNameTaken` (`/name`), and on
 * `/weekHours/2/afternoon`: `hoursReversed`, `hoursOverlap`.
 */
export const StoreInput = closed({
  name: Type.String({ maxLength: 120 }),
  address: text(300),
  phone: text(40),
  hours: text(300),
  weekHours: nullable(WeekHours),
});
export type StoreInput = Static<typeof StoreInput>;

/** From the `version` that was read; a stale one is a 409 `company.storeChangedMeanwhile` {company}. */
export const StoreChange = closed({ version, store: StoreInput });
export type StoreChange = Static<typeof StoreChange>;

/** `PUT /api/company/stores/:id/archived`: no longer proposed; orders and plans that name it keep it. */
export const StoreArchived = closed({ archived: Type.Boolean() });
export type StoreArchived = Static<typeof StoreArchived>;

/** `PUT /api/company/stores/order`: all the stores, in their new order. `storesChanged` when they are others now. */
export const StoreOrder = closed({ ids: Type.Array(Id, { maxItems: 500, uniqueItems: true }) });
export type StoreOrder = Static<typeof StoreOrder>;
