import type { NumberedNeed, Plan } from '../../../core/plan';
import { leadingNeeds } from '../../../core/wording/findings';
import { THIN } from '../../../core/wording/numbers';
import { wordCompetence } from '../../../core/wording/plan-words';
import { useNavigate } from '../../app/routes';
import { formatCount } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { wordObserved, wordPopulation } from '../plan/plan-sentences';
import styles from './overview.module.css';

const classes = bindClasses(styles);

/** How many needs of each list the dashboard shows, as the first sheet of the workbook does. */
const FIRST = 5;

const DESCRIPTION = `Toute la population, par priorité${THIN}; même rang, à égalité.`;

const Need = ({ numbered }: { readonly numbered: NumberedNeed }) => {
  const { need, decision } = numbered;
  const { observed, target } = wordObserved(numbered);
  return (
    <li className={classes('need')}>
      <span className={classes('rank')}>{formatCount(need.tieGroup)}</span>
      <span className={classes('words')}>
        <span className={classes('competence')}>{wordCompetence(need.competence)}</span>
        <span className={classes('finding')}>{wordPopulation(numbered)}</span>
      </span>
      <span className={classes('pair')}>
        <strong>{observed}</strong>
        <span className={classes('finding')}>{target}</span>
      </span>
      {decision.status === 'accepted' ? (
        <span className={classes('state')}>
          <Chip tone="positive">Retenu</Chip>
        </span>
      ) : null}
    </li>
  );
};

/** The first needs of one measure for everybody, but those set aside; rates and levels are two lists. */
export const FirstNeeds = ({
  title,
  measure,
  plan,
}: {
  readonly title: string;
  readonly measure: 'rate' | 'level';
  readonly plan: Plan;
}) => {
  const navigate = useNavigate();
  const needs = leadingNeeds(plan.needs, measure);
  if (needs.length === 0) return null;
  return (
    <Card
      title={title}
      description={DESCRIPTION}
      actions={
        <Button size="small" variant="quiet" onPress={() => navigate({ screen: 'plan' })}>
          {needs.length > FIRST ? `Tous (${formatCount(needs.length)})` : 'Décider'}
        </Button>
      }
    >
      <ol className={classes('needs')}>
        {needs.slice(0, FIRST).map((numbered) => (
          <Need key={numbered.need.id} numbered={numbered} />
        ))}
      </ol>
    </Card>
  );
};
