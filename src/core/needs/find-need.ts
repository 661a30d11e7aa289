import { nameAllRows } from '../gaps/row-candidates';
import type { RowDimension } from '../gaps/row-dimension';
import { MERGED_KEYS, othersRow, WHOLE_ROW } from '../gaps/row-key';
import type { CampaignRef } from '../model/campaign';
import type { CompetenceRef } from '../model/competence';
import type { CollectiveFacts } from '../model/facts';

/** What an identifier of a need (`campaign|competence|row`) is about. */
export interface NeedSubject {
  readonly campaign: CampaignRef;
  readonly competence: CompetenceRef;
  /** Names of the population: one, or those of a merged row. */
  readonly rowNames: readonly string[];
}

const DIMENSIONS: readonly RowDimension[] = ['unit', 'site', 'corps', 'category', 'job'];

/** Rows that stand for no single unit or value. */
const GATHERING_ROWS: ReadonlyMap<string, string> = new Map(
  [WHOLE_ROW, ...DIMENSIONS.map(othersRow)].map(({ key, label }) => [key, label]),
);

/** Names of the rows merged in `key`; null when it holds anything else. A name may itself contain the separator. */
const readMembers = (key: string, names: ReadonlyMap<string, string>): readonly string[] | null => {
  const name = names.get(key);
  if (name !== undefined) return [name];
  for (let cut = key.indexOf(MERGED_KEYS); cut >= 0; cut = key.indexOf(MERGED_KEYS, cut + 1)) {
    const first = names.get(key.slice(0, cut));
    const others = first === undefined ? null : readMembers(key.slice(cut + MERGED_KEYS.length), names);
    if (first !== undefined && others !== null) return [first, ...others];
  }
  return null;
};

const readRow = (key: string, facts: CollectiveFacts): readonly string[] | null => {
  const gathering = GATHERING_ROWS.get(key);
  return gathering === undefined ? readMembers(key, nameAllRows(facts)) : [gathering];
};

/**
 * Reads the identifier of a need against the vault: its campaign, its competence and its population must exist.
 * Null otherwise. Whether the need stands at this moment does not matter: a decision outlives a change of target.
 */
export const findNeed = (facts: CollectiveFacts, needId: string): NeedSubject | null => {
  const campaign = facts.campaigns.find(({ id }) => needId.startsWith(`${id}|`));
  if (campaign === undefined) return null;
  const rest = needId.slice(campaign.id.length + 1);
  const competence = facts.competences.find(({ key }) => rest.startsWith(`${key}|`));
  if (competence === undefined) return null;
  const rowNames = readRow(rest.slice(competence.key.length + 1), facts);
  return rowNames === null ? null : { campaign, competence, rowNames };
};
