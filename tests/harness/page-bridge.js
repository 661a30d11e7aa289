// @ts-nocheck
// Runs in the page, before its scripts: the same object as the preload gives. Plain JavaScript, sent as it stands.
window.relief = Object.freeze({
  calls: Object.freeze(
    Object.fromEntries(reliefChannels.map((name) => [name, (payload) => window.reliefCall(name, payload)])),
  ),
  dropFiles: () => window.reliefDrop(window.reliefDropped ?? []),
  listen: (listener) => {
    window.reliefListens = true;
    const hear = (event) => listener(event.detail);
    window.addEventListener('relief-event', hear);
    return () => window.removeEventListener('relief-event', hear);
  },
});
