/** Limits before parsing, repeated by the messages of `import-message.ts`. */
export const IMPORT_LIMITS = {
  /** 512 MiB. */
  bytes: 512 * 1024 * 1024,
  columns: 2_000,
  rows: 2_000_000,
  /** What one cell of a spreadsheet can hold. */
  cellCharacters: 32_767,
  /** A workbook or an archive is held in memory while it is read: 128 MiB. */
  archiveBytes: 128 * 1024 * 1024,
  /** Files in an archive, parts of a workbook. */
  archiveEntries: 2_000,
  /** All that an archive unpacks to: 1 GiB. */
  unpackedBytes: 1024 * 1024 * 1024,
  /** A file of an archive above `ratioFrom` bytes may not unpack to more than this many times its size. */
  ratio: 250,
  ratioFrom: 1024 * 1024,
  /** Parts of a workbook that are kept whole in memory (texts, styles): 256 MiB. */
  heldBytes: 256 * 1024 * 1024,
  /** Elements inside one another in an XML part. */
  xmlDepth: 64,
  /** Rows in which the titles of a sheet are looked for. */
  titleRows: 20,
} as const;
