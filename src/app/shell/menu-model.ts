import type { MenuEntry, MenuGroup } from '../../platform/modules/contract/manifest.ts';
import type { WebModule } from '../../platform/modules/web/module.ts';
import { isPresent } from '../../platform/modules/web/modules-context.ts';

/** What each menu of the menu bar holds, in order. */
export type MenuModel = Record<MenuGroup, MenuEntry[]>;

const entriesOf = (module: WebModule): readonly MenuEntry[] => module.manifest?.menu ?? module.menu ?? [];

/** The menus as this person sees them now: base features, and the extensions that are installed. */
export function menuModel(
  modules: readonly WebModule[],
  installed: ReadonlySet<string>,
  may: (permission: string) => boolean,
): MenuModel {
  const model: MenuModel = { business: [], followUp: [], tools: [], administration: [] };
  const entries = modules
    .filter((module) => isPresent(module, installed))
    .flatMap(entriesOf)
    .filter((entry) => !entry.permission || may(entry.permission))
    .toSorted((a, b) => a.order - b.order);
  for (const entry of entries) model[entry.group].push(entry);
  return model;
}
