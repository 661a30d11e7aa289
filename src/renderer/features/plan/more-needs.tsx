import { formatCount } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import styles from './plan.module.css';

const classes = bindClasses(styles);

/** Needs drawn at once; more on demand: a large service has hundreds, and a file may bring as many. */
export const NEEDS_PER_PAGE = 25;

/** Asks for the needs of a list that are not drawn yet; nothing when all are. */
export const MoreNeeds = ({ hidden, onMore }: { readonly hidden: number; readonly onMore: () => void }) =>
  hidden <= 0 ? null : (
    <div className={classes('more')}>
      <Button variant="quiet" onPress={onMore}>
        {`Montrer ${formatCount(Math.min(NEEDS_PER_PAGE, hidden))} besoins de plus, sur ${formatCount(hidden)}`}
      </Button>
    </div>
  );
