import type { ReadDb } from '../../../../platform/db/server/database.ts';
import { findSettings } from '../store/settings.ts';
import type { SettingsRow } from '../tables.ts';

/** As the product is delivered: each mail is sent by a person. */
const delivered: SettingsRow = {
  id: 'settings',
  automatic_at: null,
  send_from: '08:00',
  send_until: '18:00',
  changed_at: '',
  changed_by: null,
};

/** What holds for all plans. */
export const settingsOf = async (db: ReadDb): Promise<SettingsRow> => (await findSettings(db)) ?? delivered;
