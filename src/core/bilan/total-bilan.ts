/** Planned and achieved for one action: counts, days and euros, never a person. */
export interface BilanLine {
  readonly sessions: number;
  readonly heldSessions: number | null;
  readonly seats: number;
  readonly registered: number | null;
  readonly present: number | null;
  readonly traineeDays: number;
  readonly doneDays: number | null;
  readonly cost: number | null;
  readonly doneCost: number | null;
}

export interface BilanTotals {
  readonly planned: {
    readonly sessions: number;
    readonly seats: number;
    readonly days: number;
    readonly euros: number;
  };
  readonly done: {
    readonly sessions: number;
    readonly present: number;
    readonly registered: number;
    readonly days: number;
    readonly euros: number;
  };
  /** Actions about which something was achieved. */
  readonly reported: number;
}

const sum = (lines: readonly BilanLine[], read: (line: BilanLine) => number | null): number =>
  lines.reduce((total, line) => total + (read(line) ?? 0), 0);

const isReported = (line: BilanLine): boolean =>
  [line.heldSessions, line.present, line.doneDays, line.doneCost].some((value) => value !== null);

/** « Prévu / réalisé »: what was not reported counts 0 in what was done, and is not « reported ». */
export const totalBilan = (lines: readonly BilanLine[]): BilanTotals => ({
  planned: {
    sessions: sum(lines, ({ sessions }) => sessions),
    seats: sum(lines, ({ seats }) => seats),
    days: sum(lines, ({ traineeDays }) => traineeDays),
    euros: sum(lines, ({ cost }) => cost),
  },
  done: {
    sessions: sum(lines, ({ heldSessions }) => heldSessions),
    present: sum(lines, ({ present }) => present),
    registered: sum(lines, ({ registered }) => registered),
    days: sum(lines, ({ doneDays }) => doneDays),
    euros: sum(lines, ({ doneCost }) => doneCost),
  },
  reported: lines.filter(isReported).length,
});
