import type { ReleasedNeed } from '../../../core/disclosure/released';
import { useNavigate } from '../../app/routes';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import styles from './overview.module.css';
import { wordNeed } from './overview-words';

const classes = bindClasses(styles);

/** The first needs of one measure; rates and levels are two lists. */
export const FirstNeeds = ({
  title,
  description,
  needs,
}: {
  readonly title: string;
  readonly description: string;
  readonly needs: readonly ReleasedNeed[];
}) => {
  const navigate = useNavigate();
  if (needs.length === 0) return null;
  return (
    <Card
      title={title}
      description={description}
      actions={
        <Button size="small" variant="quiet" onPress={() => navigate({ screen: 'plan' })}>
          Décider
        </Button>
      }
    >
      <ol className={classes('needs')}>
        {needs.map((need) => (
          <li key={need.id} className={classes('need')}>
            <span className={classes('rank')}>{need.tieGroup}</span>
            <span>
              <span className={classes('competence')}>
                {need.competence.code} {need.competence.name}
              </span>
              <span className={classes('finding')}>{wordNeed(need)}</span>
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
};
