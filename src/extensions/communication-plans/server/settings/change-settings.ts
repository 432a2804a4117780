import { recordAct } from '../../../../base/audit/server/public.ts';
import { afterCommit } from '../../../../platform/db/server/database.ts';
import { invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { planEvents, plansTopic } from '../../contract/events.ts';
import type { Settings, SettingsInput } from '../../contract/settings.ts';
import { putSettings } from '../store/settings.ts';
import { readSettings } from './read-settings.ts';
import { settingsOf } from './settings-of.ts';

/** Turns automatic sending on or off, and says between which hours. @throws AppError `sendingHoursInvalid` on `/sendUntil` */
export async function changeSettings(
  ctx: Context,
  { automatic, sendFrom, sendUntil }: SettingsInput,
): Promise<Settings> {
  if (sendFrom >= sendUntil) throw invalid('communication-plans.sendingHoursInvalid', '/sendUntil');
  const now = ctx.clock.now();
  await ctx.db.transaction(async (tx) => {
    const before = await settingsOf(tx);
    const automatic_at = automatic ? (before.automatic_at ?? now) : null;
    const hours = { send_from: sendFrom, send_until: sendUntil };
    const row = { ...before, ...hours, automatic_at, changed_at: now, changed_by: ctx.viewer.userId };
    await putSettings(tx, row);
    afterCommit(tx, () => ctx.live.publish(plansTopic, planEvents.settingsChanged, {}));
    const details = { automatic: automatic ? 'on' : 'off', sendFrom, sendUntil };
    await recordAct(tx, ctx, { action: 'communication-plans.settingsChanged', details });
  });
  return readSettings(ctx);
}
