import { Check } from 'lucide-react';
import type { NeedReview } from '../../../contract/need-shaping';
import { THIN, wordMeasure, wordShortfall } from '../../../core/wording/numbers';
import { VANISHINGS } from '../../../core/wording/vanished-words';
import { useEngineMutation } from '../../app/use-engine';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import styles from './plan.module.css';

const classes = bindClasses(styles);

const DECIDED: Readonly<Record<NeedReview['decided'], string>> = {
  accepted: 'Retenu',
  'set-aside': 'Écarté',
  merged: 'Réuni',
  split: 'Partagé',
};

const wordChange = ({ change, standing }: NeedReview): string => {
  if (change?.kind === 'back') return 'Ce besoin est de nouveau constaté.';
  if (change?.kind === 'target')
    return `La cible est passée de ${wordMeasure(change.from, change.measure)} à ${wordMeasure(change.to, change.measure)}.`;
  if (change?.kind === 'gap') {
    const about = change.isRough ? 'environ ' : '';
    return `L’écart est passé de ${about}${wordShortfall(change.from, change.measure)} à ${about}${wordShortfall(change.to, change.measure)}.`;
  }
  return standing === 'need' ? '' : VANISHINGS[standing];
};

/** Needs decided upon that changed, or that are needs no more: seen one by one, or all at once. */
export const NeedReviews = ({ reviews }: { readonly reviews: readonly NeedReview[] }) => {
  const { mutate, isPending } = useEngineMutation('needs:acknowledge');
  const fresh = reviews.filter(({ change }) => change !== null).map(({ needId }) => needId);
  if (reviews.length === 0) return null;
  return (
    <Card
      title="Ce qui a changé depuis vos décisions"
      description="Vos décisions restent. Une action dont le besoin n’est plus constaté quitte le plan\u202f; déclarez le besoin pour la garder."
      actions={
        fresh.length < 2 ? null : (
          <Button isPending={isPending} onPress={() => mutate({ needIds: fresh })}>
            Tout marquer comme vu
          </Button>
        )
      }
    >
      <ul className={classes('list')}>
        {reviews.map((review) => (
          <li key={review.needId} className={classes('declared')}>
            <div>
              <strong>{review.words}</strong>
              <p className={classes('finding')}>
                {DECIDED[review.decided]}
                {THIN}: {wordChange(review)}
              </p>
            </div>
            {review.change === null ? (
              <Chip>Vu</Chip>
            ) : (
              <Button
                size="small"
                icon={<Check aria-hidden="true" />}
                onPress={() => mutate({ needIds: [review.needId] })}
              >
                C’est vu
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
};
