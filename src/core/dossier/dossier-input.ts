import type {
  Released,
  ReleasedHeatmap,
  ReleasedNeeds,
  ReleasedOverview,
  ReleasedParticipationView,
} from '../disclosure';
import type { LocalDate } from '../model/moment';
import type { FileProof, ReleaseStamp } from '../model/release-stamp';
import type { Plan } from '../plan';

/**
 * What the dossier may say. Every number has gone through the gate with the profile of a diffusion, head-counts
 * already rounded to 5.
 */
export interface DossierInput {
  readonly title: string;
  /** Name of the service, as shown. */
  readonly service: string;
  /** The filter in words: « Tous les agents ». */
  readonly scope: string;
  /** Day of the photo: the results are those known on that day. */
  readonly date: LocalDate;
  readonly overview: Released<ReleasedOverview>;
  /** One per campaign, in the order of the overview. */
  readonly heatmaps: readonly Released<ReleasedHeatmap>[];
  readonly participations: readonly Released<ReleasedParticipationView>[];
  readonly needs: Released<ReleasedNeeds>;
  readonly plan: Plan;
  /** What the audit proved, with the releases before. */
  readonly proof: FileProof;
  /** Its place in the register. */
  readonly release: ReleaseStamp;
}
