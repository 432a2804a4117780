import type { Tx } from '../../../platform/db/server/database.ts';
import type { DemonstrationBase } from '../../../platform/modules/server/module.ts';
import type { Desktop } from '../contract/desktop.ts';
import { saveLayout } from './store/layouts.ts';

/** Everybody starts with the same desktop: the widgets of the extensions that the demonstration installs. */
export async function demonstrateDesktop(tx: Tx, base: DemonstrationBase, now: string): Promise<void> {
  const { widgets } = base.section<Desktop>('desktop');
  for (const { id } of base.section<{ id: string }[]>('users')) {
    await saveLayout(tx, { userId: id, widgets, now });
  }
}
