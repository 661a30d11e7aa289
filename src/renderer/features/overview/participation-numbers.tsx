import type { ReleasedHeadcount, ReleasedParticipation } from '../../../core/disclosure/released';
import { wordHeadcount } from '../../../core/wording/released-words';
import { formatPercent } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { exactShare } from '../../ui/charts/participation-bars';
import styles from './overview.module.css';

const classes = bindClasses(styles);

const Figure = ({
  count,
  noun,
  share,
}: {
  readonly count: ReleasedHeadcount;
  readonly noun: string;
  readonly share?: number | null;
}) => (
  <div className={classes('number')}>
    <dt className={classes('noun')}>{noun}</dt>
    <dd className={classes('value', count.kind !== 'exact' && 'inWords')}>
      {wordHeadcount(count)}
      {share === null || share === undefined ? null : (
        <span className={classes('share')}>{formatPercent(share)}</span>
      )}
    </dd>
  </div>
);

/** Three numbers together: 742 concernés · 459 ont commencé · 325 résultats. */
export const ParticipationNumbers = ({
  participation: { concerned, started, shared },
}: {
  readonly participation: ReleasedParticipation;
}) => (
  <dl className={classes('numbers')}>
    <Figure count={concerned} noun="concernés" />
    <Figure count={started} noun="ont commencé" share={exactShare(started, concerned)} />
    <Figure count={shared} noun="résultats" share={exactShare(shared, concerned)} />
  </dl>
);
