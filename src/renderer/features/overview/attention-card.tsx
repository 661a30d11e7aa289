import { CircleCheck, Hourglass, TriangleAlert } from 'lucide-react';
import { useNavigate } from '../../app/routes';
import { useEngineMutation } from '../../app/use-engine';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { showToast } from '../../ui/toast';
import type { AttentionItem } from './attention';
import styles from './overview.module.css';

const classes = bindClasses(styles);

const Line = ({ item }: { readonly item: AttentionItem }) => {
  const navigate = useNavigate();
  const save = useEngineMutation('vault:save');
  const act = () => {
    if (item.step.kind === 'go') navigate(item.step.route);
    else save.mutate({}, { onError: (failure) => showToast({ message: failure.text.title }) });
  };
  return (
    <li className={classes('item', item.tone)}>
      {item.tone === 'warning' ? <TriangleAlert aria-hidden="true" /> : <Hourglass aria-hidden="true" />}
      <div className={classes('words')}>
        <p className={classes('competence')}>{item.title}</p>
        <p className={classes('finding')}>{item.meaning}</p>
      </div>
      <span className="no-print">
        <Button size="small" isPending={save.isPending} onPress={act}>
          {item.label}
        </Button>
      </span>
    </li>
  );
};

/** What needs attention, each with the place where it is dealt with. */
export const AttentionCard = ({ items }: { readonly items: readonly AttentionItem[] }) => (
  <Card title="À surveiller">
    {items.length === 0 ? (
      <p className={classes('calm')}>
        <CircleCheck aria-hidden="true" />
        Rien n’attend votre attention.
      </p>
    ) : (
      <ul className={classes('items')}>
        {items.map((item) => (
          <Line key={item.id} item={item} />
        ))}
      </ul>
    )}
  </Card>
);
