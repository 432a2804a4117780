import { Type, type Static } from 'typebox';
import { closed, Moment, nullable } from '../../../platform/http/contract/schemas.ts';

/** A time of day of the company's zone, `HH:MM`. */
const TimeOfDay = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' });

const settings = {
  /** Mails of the plans that are set to it leave by themselves. */
  automatic: Type.Boolean(),
  /** They do so on open days between the two, the second excluded. */
  sendFrom: TimeOfDay,
  sendUntil: TimeOfDay,
};

/** `PUT settings`, of an administrator: what holds for all plans. */
export const SettingsInput = closed(settings);
export type SettingsInput = Static<typeof SettingsInput>;

/** `GET settings`. */
export const Settings = closed({
  ...settings,
  /** Null: as it was delivered. */
  changedAt: nullable(Moment),
  changedByName: nullable(Type.String()),
});
export type Settings = Static<typeof Settings>;

/** `PUT plans/:id/automatic`: its mails leave by themselves from now on, or no longer. The answer is the Plan. */
export const AutomaticInput = closed({ on: Type.Boolean() });
export type AutomaticInput = Static<typeof AutomaticInput>;
