// What can go wrong before Relief opens, and the one sentence that says what to do about it.

/**
 * @typedef {{ readonly kind: 'dependencies-not-installed', readonly reason: 'npm-missing' | 'npm-failed' }
 *   | { readonly kind: 'override-empty', readonly path: string }
 *   | { readonly kind: 'electron-unavailable', readonly target: string }
 *   | { readonly kind: 'fallback-altered' }
 *   | { readonly kind: 'libraries-missing', readonly names: readonly string[], readonly command: string }
 *   | { readonly kind: 'no-display', readonly command: string }
 *   | { readonly kind: 'display-unreachable', readonly display: string }
 *   | { readonly kind: 'xvfb-failed' }
 *   | { readonly kind: 'no-account', readonly command: string }
 *   | { readonly kind: 'sandbox-unavailable', readonly command: string }
 *   | { readonly kind: 'not-built', readonly path: string }
 *   | { readonly kind: 'build-failed' }
 *   | { readonly kind: 'not-started', readonly program: string }} Failure
 */

const COLON = '\u202f:';

/** @type {{ readonly [K in Failure['kind']]: (failure: Extract<Failure, { kind: K }>) => readonly [string, string] }} */
const SENTENCES = {
  'dependencies-not-installed': ({ reason }) =>
    reason === 'npm-missing'
      ? [
          `La commande npm est introuvable${COLON} installez Node.js 22 avec npm, puis relancez.`,
          'The npm command is missing: install Node.js 22 with npm, then run again.',
        ]
      : [
          `Les dépendances n’ont pas pu être installées${COLON} vérifiez l’accès au registre npm, puis lancez «\u202fnpm ci\u202f».`,
          'Dependencies could not be installed: check that the npm registry can be reached, then run "npm ci".',
        ],
  'override-empty': ({ path }) => [
    `ELECTRON_OVERRIDE_DIST_PATH désigne un dossier sans Electron (${path})${COLON} corrigez cette variable, ou lancez «\u202funset ELECTRON_OVERRIDE_DIST_PATH\u202f».`,
    `ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron (${path}): correct it, or run "unset ELECTRON_OVERRIDE_DIST_PATH".`,
  ],
  'electron-unavailable': ({ target }) => [
    `Electron n’a pas pu être téléchargé pour ${target}${COLON} lancez «\u202fnpx install-electron\u202f» sur un réseau qui atteint GitHub, ou indiquez un miroir dans ELECTRON_MIRROR.`,
    `Electron could not be downloaded for ${target}: run "npx install-electron" on a network that reaches GitHub, or name a mirror in ELECTRON_MIRROR.`,
  ],
  'fallback-altered': () => [
    `L’Electron de secours reçu du registre n’est pas celui attendu, il n’a pas été utilisé${COLON} lancez «\u202fnpx install-electron\u202f» sur un réseau qui atteint GitHub.`,
    'The substitute Electron received from the registry is not the expected one and was not used: run "npx install-electron" on a network that reaches GitHub.',
  ],
  'libraries-missing': ({ names, command }) => [
    `Il manque à Electron des bibliothèques du système (${names.join(', ')})${COLON} lancez «\u202f${command}\u202f».`,
    `Electron lacks system libraries (${names.join(', ')}): run "${command}".`,
  ],
  'no-display': ({ command }) => [
    `Aucun écran n’est disponible, et l’écran virtuel Xvfb n’est pas installé${COLON} ouvrez une session graphique, ou lancez «\u202f${command}\u202f».`,
    `There is no display and the virtual display Xvfb is not installed: open a graphical session, or run "${command}".`,
  ],
  'display-unreachable': ({ display }) => [
    `L’écran ${display} ne répond pas${COLON} lancez «\u202funset DISPLAY\u202f» pour utiliser un écran virtuel, ou ouvrez une session graphique.`,
    `Display ${display} does not answer: run "unset DISPLAY" to use a virtual display, or open a graphical session.`,
  ],
  'xvfb-failed': () => [
    `L’écran virtuel Xvfb n’a pas démarré${COLON} lancez «\u202fXvfb -displayfd 1\u202f» pour en lire la cause.`,
    'The virtual display Xvfb did not start: run "Xvfb -displayfd 1" to read why.',
  ],
  'no-account': ({ command }) => [
    `Relief ne s’exécute jamais en tant que root et le compte «\u202frelief\u202f» n’a pas pu être créé${COLON} lancez «\u202f${command}\u202f», ou lancez Relief depuis votre propre compte.`,
    `Relief never runs as root and the "relief" account could not be created: run "${command}", or start Relief from your own account.`,
  ],
  'sandbox-unavailable': ({ command }) => [
    `Le système refuse le bac à sable de Chromium, sans lequel Relief ne démarre pas${COLON} lancez «\u202f${command}\u202f».`,
    `The system refuses the Chromium sandbox, without which Relief does not start: run "${command}".`,
  ],
  'not-built': ({ path }) => [
    `L’application n’est pas construite (${path} est absent)${COLON} lancez «\u202fnpm run build\u202f».`,
    `The application is not built (${path} is missing): run "npm run build".`,
  ],
  'build-failed': () => [
    `La construction de l’application a échoué${COLON} lancez «\u202fnpm run build\u202f» pour en lire la cause.`,
    'The application could not be built: run "npm run build" to read why.',
  ],
  'not-started': ({ program }) => [
    `Le programme ${program} n’a pas pu être lancé${COLON} vérifiez qu’il est installé et qu’il est exécutable.`,
    `The program ${program} could not be started: check that it is installed and executable.`,
  ],
};

/**
 * Two lines, French then English: what is wrong and the command to run.
 * @param {Failure} failure
 * @returns {string}
 */
export function describeFailure(failure) {
  const sentence = /** @type {(failure: Failure) => readonly [string, string]} */ (SENTENCES[failure.kind]);
  return sentence(failure).join('\n');
}
