import { hostWidgets } from '../../base/desktop/contract/host-widgets.ts';
import { initialLayout } from '../../base/desktop/contract/initial-layout.ts';
import type { DemonstrationAccounts } from '../../base/setup/contract/setup.ts';
import { demonstrationPassword } from '../../base/users/server/public.ts';
import { migrate } from '../../platform/db/server/migrate.ts';
import type { DemonstrationBase, Platform, ServerModule } from '../../platform/modules/server/module.ts';
import { prepareDemonstration } from './prepare-demonstration.ts';

/**
 * Fills an empty base with the demonstration, every extension of `modules` installed, in one transaction: all of
 * it or nothing. Returns who may sign in.
 *
 * @throws AppError `company.alreadyThere` when the base is not empty (the module of the company comes first).
 */
export async function loadDemonstration(
  platform: Platform,
  modules: readonly ServerModule[],
): Promise<DemonstrationAccounts> {
  const now = platform.clock.now();
  const extensions = modules.filter((module) => module.manifest !== undefined);
  for (const { id, migrations } of extensions) await migrate(platform.db, id, migrations, now);
  const manifests = extensions.map(({ manifest }) => manifest!);
  const demonstration = await prepareDemonstration(platform.files, now, {
    widgets: initialLayout([...hostWidgets, ...manifests.flatMap((manifest) => manifest.widgets)]),
    commands: manifests.flatMap((manifest) => manifest.commands.map(({ id }) => id)),
  });
  await platform.db.transaction(async (tx) => {
    for (const module of modules) await module.demonstrate?.(tx, demonstration, platform);
  });
  return accountsOf(demonstration);
}

function accountsOf(demonstration: DemonstrationBase): DemonstrationAccounts {
  const users = demonstration.section<DemonstrationUser[]>('users');
  const logins = users.map(({ login, firstName, lastName, role }) => ({
    login,
    name: `${firstName} ${lastName}`,
    role,
  }));
  return { logins, password: demonstrationPassword };
}

interface DemonstrationUser {
  login: string;
  firstName: string;
  lastName: string;
  role: 'admin' | 'user';
}
