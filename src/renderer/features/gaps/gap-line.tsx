import { wordTargetOfCells } from '../../../core/wording/objective-words';
import { wordCompetence } from '../../../core/wording/plan-words';
import { wordMean, wordReliability } from '../../../core/wording/released-words';
import { bindClasses } from '../../ui/bind-classes';
import { Dumbbell, topOf } from '../../ui/charts/dumbbell';
import { ShareBar } from '../../ui/charts/share-bar';
import { Chip, type ChipTone } from '../../ui/chip';
import { wordBelowShare, wordGap } from '../collective/cell-words';
import type { PlacedGap, RankedGap } from './gap-ranking';
import styles from './gaps.module.css';

const classes = bindClasses(styles);

const TRUST_TONES: Readonly<Record<'solid' | 'indicative' | 'caution', ChipTone>> = {
  solid: 'positive',
  indicative: 'neutral',
  caution: 'warning',
};

const Rank = ({ gap }: { readonly gap: RankedGap }) => (
  <span className={classes('rank')}>
    {gap.rank}
    {gap.isTied ? <span className={classes('tie')}>ex æquo</span> : null}
  </span>
);

/** One competence: from what is observed to the target, share below with its interval, how sure. */
export const GapLine = ({ gap }: { readonly gap: PlacedGap | RankedGap }) => {
  const { competence, cell } = gap;
  return (
    <li className={classes('line')}>
      {'rank' in gap ? <Rank gap={gap} /> : <span className={classes('rank')} />}
      <span className={classes('competence')}>
        <span className={classes('name')}>{wordCompetence(competence)}</span>
        <span className={classes('words')}>
          {wordMean(cell.mean, cell.measure)} pour {wordTargetOfCells([cell], cell.measure)} visé,{' '}
          {wordGap(cell)}
        </span>
      </span>
      <Dumbbell observed={cell.mean} target={cell.target} top={topOf(cell.measure)} />
      <span className={classes('below')}>
        <ShareBar share={cell.shareBelow} interval={cell.interval} />
        <span className={classes('words')}>{wordBelowShare(cell)}</span>
      </span>
      <span className={classes('trust')}>
        {cell.reliability === null ? null : (
          <Chip tone={TRUST_TONES[cell.reliability]}>{wordReliability(cell.reliability)}</Chip>
        )}
      </span>
    </li>
  );
};
