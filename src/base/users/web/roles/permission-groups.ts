import type { Permission } from '../../../../platform/modules/contract/manifest.ts';
import { isPresent } from '../../../../platform/modules/web/modules-context.ts';
import type { WebModule } from '../../../../platform/modules/web/module.ts';

export interface PermissionGroup {
  id: string;
  /** The name of an extension, or what a base feature is called in the menu; null: it stands in no menu. */
  titleKey: string | null;
  permissions: readonly Permission[];
}

/** The permissions of what is there now, by feature. */
export function permissionGroups(
  modules: readonly WebModule[],
  installed: ReadonlySet<string>,
): PermissionGroup[] {
  return modules
    .filter((module) => isPresent(module, installed))
    .map(({ id, manifest, menu, permissions }) => ({
      id,
      titleKey: manifest?.nameKey ?? menu?.[0]?.labelKey ?? null,
      permissions: [...(permissions ?? []), ...(manifest?.permissions ?? [])],
    }))
    .filter((group) => group.permissions.length > 0);
}
