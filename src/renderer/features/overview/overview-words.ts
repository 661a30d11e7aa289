import type { ImportEntry } from '../../../contract/imports';
import type {
  ReleasedCampaignOverview,
  ReleasedNeed,
  ReleasedOverview,
} from '../../../core/disclosure/released';
import { THIN, wordCountRange, wordMeasure, wordRateRange } from '../../../core/wording/numbers';
import { wordHeadcount, wordMean, wordReliability } from '../../../core/wording/released-words';
import { plural } from '../../locales/format';

/** The result of a campaign beside its target, in words. */
export const wordCampaignResult = ({ result, measure }: ReleasedCampaignOverview): string => {
  if (result.kind === 'empty') return 'Personne n’a encore envoyé ses résultats.';
  if (result.kind === 'masked') return `Résultat masqué${THIN}: trop peu de réponses dans ce périmètre.`;
  const observed = wordMean(result.mean, measure);
  const noun = measure === 'rate' ? 'de maîtrise' : 'en moyenne';
  const isBelow = result.gap.value > 0;
  return `${observed} ${noun}, ${isBelow ? 'sous' : 'au niveau ou au-dessus de'} la cible (${wordMeasure(result.target, measure)}).`;
};

/** What a need says: how many are below target and how sure that is. */
export const wordNeed = (need: ReleasedNeed): string => {
  if (need.interval === null)
    return `${wordMean(need.observed, need.measure)} constaté pour ${wordMeasure(need.target, need.measure)} visé`;
  const share = `${wordRateRange(need.interval.low, need.interval.high)} des agents sous la cible`;
  const people =
    need.people === null ? '' : `, soit ${wordCountRange(need.people.low, need.people.high)} personnes`;
  const trust = need.reliability === null ? '' : ` · ${wordReliability(need.reliability).toLowerCase()}`;
  return `${share}${people}${trust}`;
};

/** The dashboard in one sentence. */
export const wordOverview = ({ agents, campaigns }: ReleasedOverview): string => {
  const below = campaigns.filter(({ result }) => result.kind === 'shown' && result.gap.value > 0).length;
  const roster =
    agents.kind === 'unknown' ? 'Sans liste des agents' : `${wordHeadcount(agents)} agents dans ce périmètre`;
  const standing =
    below === 0
      ? 'aucune campagne n’est sous sa cible'
      : `${plural(below, 'campagne')} sur ${campaigns.length} sous la cible`;
  return `${roster}, ${standing}.`;
};

/** Persons of the imports in force who could not be attached to an agent. */
export interface Unattached {
  readonly doubtful: number;
  readonly unmatched: number;
}

/** What the latest import of each campaign left unattached. */
export const countUnattached = (imports: readonly ImportEntry[]): Unattached => {
  const latest = new Map<string, Unattached>();
  for (const { files, undone } of imports)
    for (const { campaign, doubtful, unmatched } of undone ? [] : files)
      if (campaign !== null && !latest.has(campaign.id)) latest.set(campaign.id, { doubtful, unmatched });
  const sum = (pick: (counts: Unattached) => number) =>
    [...latest.values()].reduce((total, counts) => total + pick(counts), 0);
  return { doubtful: sum(({ doubtful }) => doubtful), unmatched: sum(({ unmatched }) => unmatched) };
};

/** What needs attention about attachments; null when everybody is attached. */
export const wordUnattachedPersons = ({ doubtful, unmatched }: Unattached): string | null => {
  if (doubtful + unmatched === 0) return null;
  const parts = [
    doubtful > 0 ? `${plural(doubtful, 'personne')} au nom porté par plusieurs agents` : '',
    unmatched > 0 ? `${plural(unmatched, 'personne absente', 'personnes absentes')} de la liste` : '',
  ].filter((part) => part !== '');
  return `${parts.join(', ')}${THIN}: elles comptent dans l’ensemble, dans aucun service. Demander un matricule dans Pix Orga l’évite la prochaine fois.`;
};
