import { recordAct } from '../../../audit/server/public.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { BackupSettings } from '../../contract/backups.ts';
import { holdSettings, settingsOf } from '../settings-of.ts';
import { changeSettings } from '../store/settings.ts';

/** Changes when backups are made, which stay, and whether they hold the key. */
export async function saveSettings(ctx: Context, wanted: BackupSettings): Promise<BackupSettings> {
  const now = ctx.clock.now();
  await ctx.db.transaction(async (tx) => {
    const row = await holdSettings(tx, now);
    await changeSettings(tx, {
      // Another hour begins with its next coming, not with the one of this morning.
      since: row.hour === wanted.hour && row.off_at === null ? row.since : now,
      off_at: wanted.isOn ? null : (row.off_at ?? now),
      hour: wanted.hour,
      keep_daily: wanted.keepDaily,
      keep_weekly: wanted.keepWeekly,
      keep_monthly: wanted.keepMonthly,
      without_key_at: wanted.withKey ? null : (row.without_key_at ?? now),
    });
    const { hour, keepDaily, keepWeekly, keepMonthly } = wanted;
    const details = {
      hour,
      keepDaily,
      keepWeekly,
      keepMonthly,
      isOn: wanted.isOn ? 1 : 0,
      withKey: wanted.withKey ? 1 : 0,
    };
    await recordAct(tx, ctx, { action: 'backups.settingsChanged', details });
  });
  return settingsOf(ctx.db.read);
}
