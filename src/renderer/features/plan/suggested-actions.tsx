import { suggestActions } from '../../../core/catalogue/suggest-actions';
import type { NeedAnswer } from '../../../core/plan';
import { useEngineQuery } from '../../app/use-engine';
import { bindClasses } from '../../ui/bind-classes';
import { describeEntry } from './action-catalogue';
import styles from './actions.module.css';

const classes = bindClasses(styles);

const MOST_SHOWN = 4;

/** Actions of the catalogue about a competence, those of the answer first; taken in the panel of the action. */
export const SuggestedActions = ({
  code,
  answer,
}: {
  readonly code: string | null;
  readonly answer: NeedAnswer;
}) => {
  const catalogue = useEngineQuery('catalogue:get', {}, { keepPrevious: true });
  const found = suggestActions(catalogue.data?.entries ?? [], { code, answer }).slice(0, MOST_SHOWN);
  if (found.length === 0) return null;
  return (
    <section className={classes('group')}>
      <h3 className={classes('legend')}>Actions du catalogue</h3>
      <ul className={classes('sessions')}>
        {found.map(({ action }) => (
          <li key={action.id}>
            {action.title}
            <br />
            <span className={classes('note')}>{describeEntry(action)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
