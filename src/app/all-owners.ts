import { createExtensionsModule } from '../base/extensions/server/module.ts';
import { createSetupModule } from '../base/setup/server/module.ts';
import type { Owner } from '../base/backups/server/public.ts';
import type { ServerModule } from '../platform/modules/server/module.ts';
import { ownersOf } from './owners-of.ts';
import { baseModules, extensionModules } from './server-modules.ts';

/** Those of the whole product, for a command that starts no application. */
export function allOwners(): Owner[] {
  const refuse = () => Promise.reject(new Error('no application is running'));
  const modules: ServerModule[] = [
    ...baseModules(() => modules),
    createExtensionsModule(extensionModules),
    createSetupModule({ loadDemonstration: refuse }),
    ...extensionModules,
  ];
  return ownersOf(modules);
}
