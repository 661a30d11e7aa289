/**
 * @typedef {{ readonly kind: 'none-needed' } | { readonly kind: 'given' } | { readonly kind: 'virtual' }
 *   | { readonly kind: 'unreachable', readonly display: string }} DisplayChoice
 */

/**
 * Where windows are to open. Only Linux needs a choice. The substitute Electron is too old to speak Wayland by itself.
 * @param {{ readonly platform: NodeJS.Platform, readonly display: string | undefined,
 *   readonly waylandDisplay: string | undefined, readonly speaksWayland: boolean }} facts
 * @param {(socketPath: string) => boolean} exists
 * @returns {DisplayChoice}
 */
export function chooseDisplay({ platform, display, waylandDisplay, speaksWayland }, exists) {
  if (platform !== 'linux') return { kind: 'none-needed' };
  if (display) return isLocalButDead(display, exists) ? { kind: 'unreachable', display } : { kind: 'given' };
  return waylandDisplay && speaksWayland ? { kind: 'given' } : { kind: 'virtual' };
}

/**
 * A local display `:N` has its socket at a known place (X(7)); a forwarded one cannot be judged from here.
 * @param {string} display
 * @param {(socketPath: string) => boolean} exists
 */
function isLocalButDead(display, exists) {
  const number = /^(?:unix)?:(\d+)(?:\.\d+)?$/.exec(display)?.[1];
  return number !== undefined && !exists(`/tmp/.X11-unix/X${number}`);
}
