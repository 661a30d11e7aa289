import type { PlanFrame } from '../../../contract/plan';
import type {
  DisclosureProfile,
  Released,
  ReleasedHeatmap,
  ReleasedNeeds,
  ReleasedOverview,
  ReleasedParticipationView,
  ReleasedProgressView,
} from '../../../core/disclosure';
import type { SituationRule } from '../../../core/model/facts';
import type { LocalDate } from '../../../core/model/moment';

import type { FileProof, ReleaseStamp } from '../../../core/model/release-stamp';
import type { VanishedNeed } from '../../../core/needs/vanished-need';
import type { ObjectiveContent } from '../../../core/objectives/objective';
import type { ActionDetails, CampaignGoal, NeedDecision, PlanShaping } from '../../../core/plan';

/** An objective as « Hypothèses » tells it, and the version that was in force. */
export interface WorkbookObjective {
  readonly content: ObjectiveContent;
  readonly version: { readonly number: number; readonly savedAt: string; readonly author: string };
  /** Names of its campaigns. */
  readonly campaigns: readonly string[];
}

/** The campaign of the needs and its new parcours, by name; the same one twice: first and latest sendings. */
export interface WorkbookComparison {
  readonly from: string;
  readonly to: string;
  readonly view: Released<ReleasedProgressView>;
}

/**
 * Everything the workbook may contain. Each number comes as `Released<…>`, which only the disclosure gate makes:
 * a confidential value does not type-check here.
 */
export interface WorkbookInput {
  /** « Plan local de formation » unless the administrator chose another title. */
  readonly title: string;
  /** Name of the service, as shown; also makes the file name. */
  readonly service: string;
  /** The filter of the context bar in words: « Tous les agents », « Site : Rennes ». Never an agent’s name. */
  readonly scope: string;
  /** Day of the export. */
  readonly date: LocalDate;
  /** Targets in force: mastery rate 0–1 and level 1–8. */
  readonly targets: { readonly rate: number; readonly level: number };
  /** Objectives in force on the day of the export; no number of results. */
  readonly objectives: readonly WorkbookObjective[];
  /** What the objectives say of the actions of their campaigns. */
  readonly goals: readonly CampaignGoal[];
  /** Which shared participation of a person counts. */
  readonly situation: SituationRule;
  readonly overview: Released<ReleasedOverview>;
  readonly needs: Released<ReleasedNeeds>;
  /** One per campaign, in the order of the overview; an absence is told on the sheet. */
  readonly heatmaps: readonly Released<ReleasedHeatmap>[];
  readonly participations: readonly Released<ReleasedParticipationView>[];
  /** The same people before and after, in the order of the campaigns; a refusal is told on the sheet. */
  readonly progress: readonly WorkbookComparison[];
  readonly decisions: readonly NeedDecision[];
  /** Needs decided upon that the data do not show any more; for HR only, never in a diffusion. */
  readonly vanished: readonly VanishedNeed[];
  /** What the office said of actions. */
  readonly actions: readonly ActionDetails[];
  /** Declared needs, mergers and splits. */
  readonly shaping: PlanShaping;
  readonly frame: PlanFrame;
  /** For whom the file is; printed on every sheet. */
  readonly profile: DisclosureProfile;
  /** What the audit of the tables of this file proved. */
  readonly proof: FileProof;
  /** Its place in the register of diffusions; null for a working file. */
  readonly release: ReleaseStamp | null;
  /** Number of the version kept of the plan, stamped for the way back; null when none is kept. */
  readonly version: number | null;
}

export interface WorkbookFile {
  /** A complete .xlsx package; the caller writes it safely. */
  readonly bytes: Uint8Array;
  /** Names of the sheets, in order. */
  readonly sheets: readonly string[];
  /** Number of texts that were cut at the limit of a cell (32,767 UTF-16 units). */
  readonly cutTexts: number;
}
