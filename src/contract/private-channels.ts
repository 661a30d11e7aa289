/** Channels between the preload and main alone: the page cannot name them. */
export const privateChannels = {
  /** Preload → main: absolute paths of files dropped on the page; answered by an envelope of file references. */
  dropFiles: 'private:drop-files',
  /** Main → preload: one engine event. */
  event: 'private:event',
} as const;
