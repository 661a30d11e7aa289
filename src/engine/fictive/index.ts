import { assessmentExport } from './assessment-export';
import { drawAgents } from './fictive-agent';
import { ASSESSMENTS, COLLECTION } from './fictive-campaign';
import { profilesExport } from './profiles-export';
import { rosterFile } from './roster-file';
import { seededRandom } from './seeded-random';

export { FICTIVE_OBJECTIVES } from './fictive-objectives';

/** How large the fictive service is. The same size and seed give the same bytes, on every machine. */
export interface FictiveSize {
  readonly seed: number;
  readonly agents: number;
}

/** The service that the demonstration shows. */
export const DEMO_SIZE: FictiveSize = { seed: 20_260_104, agents: 480 };

/** Participations per agent that the three campaigns make, on average. */
const PARTICIPATIONS_PER_AGENT = 1.78;

/** A size that makes about so many participations over the three campaigns, for measurements. */
export const sizeForParticipations = (participations: number): FictiveSize => ({
  seed: DEMO_SIZE.seed,
  agents: Math.ceil(participations / PARTICIPATIONS_PER_AGENT),
});

export interface FictiveFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A whole fictive service. Everyone and everything in it is invented. */
export interface FictiveService {
  /** The HR list. */
  readonly roster: FictiveFile;
  /** Two assessment campaigns and one profile collection, as Pix Orga exports them. */
  readonly exports: readonly FictiveFile[];
}

export function generateFictiveService({ seed, agents: count }: FictiveSize): FictiveService {
  const random = seededRandom(seed);
  const agents = drawAgents(random, count);
  const assessments = ASSESSMENTS.map((campaign) => ({
    name: exportName(campaign.name, campaign.id),
    bytes: assessmentExport(random, campaign, agents),
  }));
  const profiles = {
    name: exportName(COLLECTION.name, COLLECTION.id),
    bytes: profilesExport(random, COLLECTION, agents),
  };
  return {
    roster: { name: 'agents.csv', bytes: rosterFile(agents) },
    exports: [...assessments, profiles],
  };
}

/** The files in the order in which they are imported. */
export const fictiveFiles = ({ roster, exports }: FictiveService): readonly FictiveFile[] => [
  roster,
  ...exports,
];

/** File name as Pix Orga makes it: whatever is not a plain letter, digit, space, dot or hyphen becomes `_`. */
const exportName = (campaign: string, id: number): string =>
  `Resultats-${campaign}-${id}-2026-06-15-0930.csv`.replace(/[^A-Za-z0-9_. -]/g, '_');
