import type { ReleasedHeadcount } from '../../../core/disclosure/released';
import { wordHeadcount } from '../../../core/wording/released-words';
import { formatPercent } from '../../locales/format';
import { bindClasses } from '../bind-classes';
import styles from './participation-bars.module.css';

const classes = bindClasses(styles);

/** One population: how many are concerned, started, and have a result. */
export interface ParticipationBar {
  readonly key: string;
  readonly label: string;
  readonly concerned: ReleasedHeadcount;
  readonly started: ReleasedHeadcount;
  readonly shared: ReleasedHeadcount;
  readonly isWhole?: boolean;
}

/** Share of `part` in `whole` when both may be said exactly; null otherwise: nothing is then drawn. */
export const exactShare = (part: ReleasedHeadcount, whole: ReleasedHeadcount): number | null =>
  part.kind === 'exact' && whole.kind === 'exact' && whole.value > 0 ? part.value / whole.value : null;

const Layer = ({ share, name }: { readonly share: number | null; readonly name: 'started' | 'shared' }) =>
  share === null ? null : <span className={classes('fill', name)} style={{ width: `${share * 100}%` }} />;

const shareWords = (share: number | null): string => (share === null ? '' : formatPercent(share));

/**
 * Participation by population, from 0 to all the agents concerned (one scale, in % of each population): the light part
 * started, the dark part has a result. A head-count that is not exact is written, never drawn.
 */
export const ParticipationBars = ({ bars }: { readonly bars: readonly ParticipationBar[] }) => (
  <ul className={classes('bars')}>
    <li className={classes('bar', 'titles')} aria-hidden="true">
      <span />
      <span className={classes('axis')}>
        <span>0</span>
        <span>50 %</span>
        <span>100 % des agents concernés</span>
      </span>
      <span className={classes('count')}>Concernés</span>
      <span className={classes('count')}>Commencé</span>
      <span className={classes('count')}>Résultats</span>
      <span className={classes('count')} />
    </li>
    {bars.map((bar) => {
      const shared = exactShare(bar.shared, bar.concerned);
      const started = exactShare(bar.started, bar.concerned);
      return (
        <li key={bar.key} className={classes('bar', bar.isWhole && 'whole')}>
          <span className={classes('label')}>{bar.label}</span>
          <span
            className={classes('track', started === null && shared === null && 'undrawn')}
            aria-hidden="true"
          >
            <Layer share={started} name="started" />
            <Layer share={shared} name="shared" />
          </span>
          <span className={classes('count')}>
            <span className="visually-hidden">concernés : </span>
            {wordHeadcount(bar.concerned)}
          </span>
          <span className={classes('count')}>
            <span className="visually-hidden">ont commencé : </span>
            {wordHeadcount(bar.started)}
          </span>
          <span className={classes('count')}>
            <span className="visually-hidden">résultats : </span>
            {wordHeadcount(bar.shared)}
          </span>
          <span className={classes('count', 'share')}>{shareWords(shared)}</span>
        </li>
      );
    })}
  </ul>
);
