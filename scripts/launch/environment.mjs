/** What Electron needs to know of the machine; everything else of the caller's environment stays outside. */
const KEPT = Object.freeze([
  'PATH',
  'LANG',
  'LANGUAGE',
  'LC_ALL',
  'LC_TIME',
  'TZ',
  'SystemRoot',
  'windir',
  'ComSpec',
]);
const NEVER = Object.freeze(['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS', 'ELECTRON_OVERRIDE_DIST_PATH']);

/**
 * The environment of an Electron cut off from the caller's account: its own home, session and temporary folder.
 * @param {Readonly<Record<string, string | undefined>>} inherited
 * @param {Readonly<Record<string, string>>} own HOME, DISPLAY…
 * @returns {Record<string, string>}
 */
export function buildIsolatedEnvironment(inherited, own) {
  const isKept = (/** @type {string} */ name) => KEPT.includes(name) || name.startsWith('RELIEF_');
  return { ...definedEntries(inherited, isKept), ...own };
}

/**
 * The environment of an Electron that runs as the caller: the caller's own, less what would make it something else.
 * @param {Readonly<Record<string, string | undefined>>} inherited
 * @param {Readonly<Record<string, string>>} own
 * @returns {Record<string, string>}
 */
export function buildOwnEnvironment(inherited, own) {
  const isKept = (/** @type {string} */ name) => !NEVER.includes(name);
  return { ...definedEntries(inherited, isKept), ...own };
}

/**
 * @param {Readonly<Record<string, string | undefined>>} source
 * @param {(name: string) => boolean} isKept
 * @returns {Record<string, string>}
 */
function definedEntries(source, isKept) {
  /** @type {Record<string, string>} */
  const kept = {};
  for (const [name, value] of Object.entries(source)) {
    if (value !== undefined && isKept(name)) kept[name] = value;
  }
  return kept;
}
