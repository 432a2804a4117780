/**
 * @typedef {{ version?: string; optional?: boolean; devOptional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * Is what npm says it has installed (`node_modules/.package-lock.json`) what the lock file asks for? Packages
 * for other machines are optional and may be missing.
 *
 * @param {Lock} wanted
 * @param {Lock} installed
 */
export function isInstalled(wanted, installed) {
  const { '': _self, ...packages } = wanted.packages;
  const nothingMissing = Object.entries(packages).every(([path, locked]) => {
    const present = installed.packages[path];
    return present ? present.version === locked.version : locked.optional === true;
  });
  return nothingMissing && Object.keys(installed.packages).every((path) => path in packages);
}
