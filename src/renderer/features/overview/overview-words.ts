import type { ReleasedCampaignOverview, ReleasedOverview } from '../../../core/disclosure/released';
import type { Plan } from '../../../core/plan';
import { wordConclusion } from '../../../core/wording/findings';
import { wordMeasure } from '../../../core/wording/numbers';
import { targetSide } from '../../../core/wording/released-range';
import { MASK_WORDS, wordHeadcount, wordMean } from '../../../core/wording/released-words';
import { plural } from '../../locales/format';
import { wordGap } from '../collective/cell-words';

/** The result of a campaign beside its target, in words, no more precise than released. */
export const wordCampaignResult = ({ result, measure }: ReleasedCampaignOverview): string => {
  if (result.kind === 'empty') return 'Personne n’a encore envoyé ses résultats.';
  if (result.kind === 'masked') return `Résultat ${MASK_WORDS}.`;
  const mean = wordMean(result.mean, measure);
  const observed = measure === 'rate' ? `${mean} de maîtrise` : `Niveau moyen ${mean}`;
  return `${observed}, ${wordGap({ gap: result.gap, measure })} (${wordMeasure(result.target, measure)}).`;
};

/** Campaigns whose released gap leaves no doubt. */
const countBelow = ({ campaigns }: ReleasedOverview): number =>
  campaigns.filter(({ result }) => result.kind === 'shown' && targetSide(result.gap) === 'under').length;

const wordBelow = (overview: ReleasedOverview): string => {
  const below = countBelow(overview);
  const all = overview.campaigns.length;
  if (all === 1) return below === 1 ? 'une campagne, sous la cible' : 'une campagne';
  if (below === 0) return plural(all, 'campagne');
  return `${plural(below, 'campagne')} sur ${all} sous la cible`;
};

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Who is looked at and how many campaigns are below their target: « 480 agents, 2 campagnes sur 3 sous la cible. » */
export const wordOverview = (overview: ReleasedOverview): string => {
  const { agents } = overview;
  const population =
    agents.kind === 'unknown' ? 'Sans liste des agents' : `${wordHeadcount(agents)} agents dans ce périmètre`;
  return `${capitalise(population)}, ${wordBelow(overview)}.`;
};

/** The first finding of the needs, in one sentence; nothing when none stands out. */
export const wordFirstNeed = (plan: Plan): string =>
  plan.needs.length === 0 ? '' : wordConclusion(plan.needs);
