/** @type {Set<() => void>} */
const pending = new Set();

/**
 * Has something done when this process ends in its own time (not when it is killed by force).
 * @param {() => void} cleanUp synchronous, and harmless when done twice
 * @returns {() => void} forgets it, once it has been done otherwise
 */
export function atExit(cleanUp) {
  if (pending.size === 0) process.once('exit', runPending);
  pending.add(cleanUp);
  return () => {
    pending.delete(cleanUp);
    if (pending.size === 0) process.off('exit', runPending);
  };
}

function runPending() {
  for (const cleanUp of pending) cleanUp();
}
