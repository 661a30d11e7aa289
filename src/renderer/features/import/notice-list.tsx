import { Info } from 'lucide-react';
import type { RejectedRow } from '../../../contract/imports';
import { bindClasses } from '../../ui/bind-classes';
import styles from './file-card.module.css';
import { groupNotices } from './reason-groups';
import { wordAbsent } from './row-words';

const classes = bindClasses(styles);

/** What to know about a file that is imported all the same. */
export const NoticeList = ({
  notices,
  absent,
}: {
  readonly notices: readonly RejectedRow[];
  /** Participations that this export no longer tells. */
  readonly absent: number;
}) => {
  const groups = groupNotices(notices);
  return groups.length === 0 && absent === 0 ? null : (
    <ul className={classes('notices')} aria-label="À savoir">
      {groups.map(({ id, sentence, columns, count }) => (
        <li key={id} className={classes('notice')}>
          <Info aria-hidden="true" />
          <span>
            {sentence}
            {count > 1 && columns.length > 1 ? (
              <span className={classes('others')}>{` De même\u202f: ${columns.slice(1).join(', ')}.`}</span>
            ) : null}
          </span>
        </li>
      ))}
      {absent === 0 ? null : (
        <li className={classes('notice')}>
          <Info aria-hidden="true" />
          <span>{wordAbsent(absent)}</span>
        </li>
      )}
    </ul>
  );
};
