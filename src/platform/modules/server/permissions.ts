import type { Permission } from '../contract/manifest.ts';
import type { ServerModule } from './module.ts';

/** Every permission of these modules, in their order. */
export const permissionsOf = (modules: readonly ServerModule[]): Permission[] =>
  modules.flatMap(({ manifest, permissions }) => [...(permissions ?? []), ...(manifest?.permissions ?? [])]);

/**
 * Who may do what among `permissions`.
 *
 * @throws Error when asked for a permission that none of them is: a name written wrong must not open or close a door.
 */
export function createPermits(permissions: readonly Permission[]): (role: string, id: string) => boolean {
  const rolesOf = new Map(permissions.map(({ id, roles }) => [id, new Set<string>(roles)]));
  return (role, id) => {
    const roles = rolesOf.get(id);
    if (!roles) throw new Error(`no module declares the permission ${id}`);
    return roles.has(role);
  };
}
