import { TrendingUp } from 'lucide-react';
import { useState } from 'react';
import type { ReplyOf } from '../../../contract/channels';
import { useCollectiveFilter } from '../../app/collective-filter';
import { QueryStates } from '../../app/query-states';
import { useEngineQuery } from '../../app/use-engine';
import { bindClasses } from '../../ui/bind-classes';
import { EmptyState } from '../../ui/empty-state';
import { Select } from '../../ui/select';
import type { KnownCampaign } from '../collective/use-campaign';
import { progressSheet } from './progress-sheet';
import { SmallScope } from './small-scope';
import { TrendFigure } from './trend-figure';
import styles from './trends.module.css';
import { useFigureScope } from './use-figure-scope';

const classes = bindClasses(styles);

const Legend = () => (
  <span className={classes('keys')}>
    <span className={classes('key')}>
      <span className={classes('swatch', 'up')} /> en hausse
    </span>
    <span className={classes('key')}>
      <span className={classes('swatch', 'down')} /> en baisse
    </span>
    <span className={classes('key')}>
      <span className={classes('swatch')} /> sans écart net
    </span>
  </span>
);

const Progress = ({ view }: { readonly view: ReplyOf<'trends:progress'> }) => {
  const scopeOf = useFigureScope();
  switch (view.kind) {
    case 'progress': {
      const campaigns = view.before.id === view.after.id ? [view.before] : [view.before, view.after];
      return (
        <TrendFigure sheet={progressSheet(view)} scope={scopeOf(campaigns, view.k)} legend={<Legend />} />
      );
    }
    case 'too-few':
      return (
        <SmallScope
          title={`Moins de ${view.k} personnes à comparer`}
          advice={`Il faut au moins ${view.k} personnes ayant envoyé leurs résultats deux fois, les mêmes avant et après. Choisissez deux campagnes, ou élargissez le périmètre.`}
        />
      );
    case 'not-comparable':
    case 'no-result':
    case 'unknown-campaign':
      return (
        <EmptyState icon={<TrendingUp />} title="Ces deux campagnes ne se comparent pas">
          Un taux de maîtrise ne se compare qu’à un taux, un niveau qu’à un niveau. Choisissez deux campagnes
          de la même sorte.
        </EmptyState>
      );
  }
};

/** The same people between two sendings, in one campaign or in two. */
export const ProgressSection = ({
  current,
  campaigns,
}: {
  readonly current: KnownCampaign;
  readonly campaigns: readonly KnownCampaign[];
}) => {
  const { filter } = useCollectiveFilter();
  const [chosen, setChosen] = useState<string | null>(null);
  const others = campaigns.filter(({ id, kind }) => kind === current.kind && id !== current.id);
  const from = others.find(({ id }) => id === chosen) ?? current;
  const query = useEngineQuery('trends:progress', { filter, from: from.id, to: current.id });
  const options = [
    { id: current.id, label: 'Son premier envoi dans cette campagne' },
    ...others.map(({ id, name, code }) => ({ id, label: name, ...(code === null ? {} : { detail: code }) })),
  ];
  return (
    <div className={classes('section')}>
      <div className={classes('bar')}>
        <Select label="Comparer à" options={options} value={from.id} onChange={setChosen} />
      </div>
      <QueryStates query={query} lines={8}>
        {(view) => <Progress view={view} />}
      </QueryStates>
    </div>
  );
};
