/**
 * @typedef {{ readonly version?: string, readonly integrity?: string, readonly optional?: boolean,
 *   readonly devOptional?: boolean, readonly link?: boolean }} LockedPackage
 * @typedef {{ readonly packages?: Readonly<Record<string, LockedPackage>> }} LockFile
 */

/**
 * Whether what npm says it installed (`node_modules/.package-lock.json`, written last) is what the lock file wants.
 * Compares contents rather than a stamp of ours, so that an installation made by hand counts, and an interrupted
 * one does not. Packages for other systems are optional and may be absent.
 * @param {LockFile} wanted
 * @param {LockFile | null} installed
 * @returns {boolean}
 */
export function areDependenciesInstalled(wanted, installed) {
  if (installed?.packages === undefined) return false;
  const present = new Map(Object.entries(installed.packages));
  return Object.entries(wanted.packages ?? {}).every(
    ([path, locked]) => path === '' || isSatisfied(locked, present.get(path)),
  );
}

/**
 * @param {LockedPackage} locked
 * @param {LockedPackage | undefined} present
 */
function isSatisfied(locked, present) {
  if (present === undefined) return locked.optional === true || locked.devOptional === true;
  return present.version === locked.version && present.integrity === locked.integrity;
}
