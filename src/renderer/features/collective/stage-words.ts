import type { ReleasedStage } from '../../../core/disclosure';
import { THIN, wordRateRange } from '../../../core/wording/numbers';
import { wordAim } from '../../../core/wording/objective-words';
import { MASK_WORDS, wordReliability, wordShare } from '../../../core/wording/released-words';
import { enumerate } from '../../locales/format';

/** Share under the stage asked: « Sous le palier visé (palier 2 au moins) : 39 % (30 à 48 %), Indicatif. » */
export const wordStage = (stage: ReleasedStage): string => {
  if (stage.kind === 'masked') return `Palier visé${THIN}: ${MASK_WORDS}.`;
  if (stage.kind === 'empty') return `Palier visé${THIN}: aucun résultat.`;
  const aims = enumerate(stage.appliedTargets.map(({ value }) => wordAim(value, 'stage')));
  const { interval, reliability } = stage;
  const range = interval === null ? '' : ` (${wordRateRange(interval.low, interval.high)})`;
  const trust = reliability === null ? '' : `, ${wordReliability(reliability)}`;
  return `Sous le palier visé (${aims})${THIN}: ${wordShare(stage.shareBelow)}${range}${trust}.`;
};
