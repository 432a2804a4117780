import { userById } from '../../../../base/users/server/public.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Settings } from '../../contract/settings.ts';
import { settingsOf } from './settings-of.ts';

export async function readSettings({ db }: Pick<Context, 'db'>): Promise<Settings> {
  const row = await settingsOf(db.read);
  const user = row.changed_by === null ? null : await userById(db.read, row.changed_by);
  return {
    automatic: row.automatic_at !== null,
    sendFrom: row.send_from,
    sendUntil: row.send_until,
    changedAt: row.changed_at === '' ? null : row.changed_at,
    changedByName: user ? `${user.first_name} ${user.last_name}` : null,
  };
}
