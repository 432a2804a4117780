import type { ReadDb, Tx } from '../../../platform/db/server/database.ts';
import type { BackupSettings } from '../contract/backups.ts';
import { changeSettings, findSettings, insertSettings } from './store/settings.ts';
import type { SettingsRow } from './tables.ts';

/** What holds until an administrator says otherwise. The night is over by then, and the day has not begun. */
const usual = {
  ...{ id: 'settings', off_at: null, hour: 2, without_key_at: null },
  ...{ keep_daily: 7, keep_weekly: 4, keep_monthly: 12 },
};

export const settingsOf = async (db: ReadDb): Promise<BackupSettings> =>
  settingsOfRow((await findSettings(db)) ?? usual);

export const settingsOfRow = (row: Omit<SettingsRow, 'since'>): BackupSettings => ({
  isOn: row.off_at === null,
  hour: row.hour,
  keepDaily: row.keep_daily,
  keepWeekly: row.keep_weekly,
  keepMonthly: row.keep_monthly,
  withKey: row.without_key_at === null,
});

/** The settings row, which is there from now on and held until the transaction ends: backups begin one by one. */
export async function holdSettings(tx: Tx, now: string): Promise<SettingsRow> {
  await insertSettings(tx, { ...usual, since: now });
  await changeSettings(tx, { id: usual.id });
  return (await findSettings(tx))!;
}
