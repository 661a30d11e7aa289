import type { ReleasedWholeResult } from '../../core/disclosure';
import type { ImportPlan } from '../import';

/** The JSON of `npm run demo -- --json`; every field is described in docs/demo.md. */
export interface DemoReport {
  readonly files: readonly DemoFile[];
  readonly agents: number;
  readonly campaigns: readonly DemoCampaign[];
  readonly competences: readonly ReleasedWholeResult[];
  readonly workbook: string;
  readonly vault: string;
  readonly passphrase: string;
}

interface DemoFile {
  readonly name: string;
  readonly kind: string;
  readonly encoding: string | null;
  readonly layout: string | null;
  readonly rows: number;
  readonly kept: number;
  readonly campaign: { readonly id: string; readonly code: string | null; readonly name: string } | null;
  readonly rejected: readonly DemoRejection[];
}

interface DemoRejection {
  readonly line: number | null;
  readonly column: string | number | null;
  readonly code: string;
  readonly message: string;
}

interface DemoCampaign {
  readonly id: string;
  readonly rows: number;
  readonly persons: number;
  readonly shared: number;
  readonly matched: number;
  readonly doubtful: number;
  readonly unmatched: number;
}

/** What the files were, told to the administrator who imports them: outside the disclosure gate. */
export const describeFiles = (plan: ImportPlan): readonly DemoFile[] =>
  plan.files.map(({ name, kind, encoding, layout, rows, kept, campaign, rejected, problem }) => ({
    name,
    kind,
    encoding,
    layout,
    rows,
    kept,
    campaign: campaign === null ? null : { id: campaign.id, code: campaign.code, name: campaign.name },
    rejected: [...rejected, ...(problem === null ? [] : [problem])].map(
      ({ line, column, code, message }) => ({ line, column, code, message }),
    ),
  }));

/** The campaigns that the files speak of, as they stand after the import. */
export const describeCampaigns = (plan: ImportPlan): readonly DemoCampaign[] =>
  plan.campaignPreviews.map(({ campaign, rows, persons, shared, matched, doubtful, unmatched }) => ({
    id: campaign.id,
    rows,
    persons,
    shared,
    matched,
    doubtful,
    unmatched,
  }));
