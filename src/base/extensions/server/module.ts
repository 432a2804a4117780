import type { ServerModule } from '../../../platform/modules/server/module.ts';
import { installedTopic } from '../contract/extensions.ts';
import { extensionsPermissions } from '../contract/permissions.ts';
import type { ExtensionModule } from './catalogue.ts';
import { demonstrateExtensions } from './demonstrate.ts';
import { extensionsMigrations } from './migrations/index.ts';
import { extensionsRoutes } from './routes.ts';

/**
 * The resource manager over the explicit list of extensions this server knows.
 *
 * @throws Error when a module of the list has no manifest, or one of another id.
 */
export function createExtensionsModule(extensionModules: readonly ServerModule[]): ServerModule {
  const modules = extensionModules.map(asExtension);
  return {
    id: 'extensions',
    permissions: extensionsPermissions,
    migrations: extensionsMigrations,
    routes: (http, { files }) => extensionsRoutes(http, files, modules),
    start: ({ live }) =>
      live.defineTopics(installedTopic, (_viewer, topic) => Promise.resolve(topic === installedTopic)),
    demonstrate: (tx, _demonstration, platform) => demonstrateExtensions(tx, platform, modules),
  };
}

function asExtension(module: ServerModule): ExtensionModule {
  if (module.manifest?.id !== module.id) throw new Error(`${module.id}: not an extension, or two ids`);
  return module as ExtensionModule;
}
