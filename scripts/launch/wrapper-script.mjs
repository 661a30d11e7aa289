/**
 * A shell script that becomes Electron under another account, with that account's groups alone, and dies with its
 * parent. Playwright and `npm start` run it as if it were Electron: `exec` keeps the process number.
 * @param {{ readonly setpriv: string, readonly uid: number, readonly gid: number, readonly workingFolder: string,
 *   readonly executable: string }} parts absolute paths
 * @returns {string}
 */
export function writeWrapperScript({ setpriv, uid, gid, workingFolder, executable }) {
  const ids = `--reuid=${uid} --regid=${gid} --clear-groups --pdeathsig KILL`;
  return [
    '#!/bin/sh',
    `cd ${quote(workingFolder)} || exit 126`,
    `exec ${quote(setpriv)} ${ids} -- ${quote(executable)} "$@"`,
    '',
  ].join('\n');
}

/** Between single quotes the shell reads everything as it is. */
function quote(/** @type {string} */ text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
