/** Limits before parsing, repeated by the messages of `import-message.ts`. */
export const IMPORT_LIMITS = {
  /** 512 MiB. */
  bytes: 512 * 1024 * 1024,
  columns: 2_000,
  rows: 2_000_000,
  /** What one cell of a spreadsheet can hold. */
  cellCharacters: 32_767,
} as const;
