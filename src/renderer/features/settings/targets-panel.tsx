import { type FormEvent, useState } from 'react';
import type { Targets } from '../../../contract/planning';
import { typeset } from '../../../contract/typeset';
import { QueryStates } from '../../app/query-states';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { formatCount, formatPercent } from '../../locales/format';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { NumberField } from '../../ui/number-field';
import { changeUndoably } from './change-undoably';
import styles from './settings.module.css';

const PERCENT = { style: 'percent', maximumFractionDigits: 0 } as const;

const TargetsForm = ({ targets }: { readonly targets: Targets }) => {
  const setter = useEngineMutation('targets:set');
  const [rate, setRate] = useState(targets.rate);
  const [level, setLevel] = useState(targets.level);
  const isChanged = rate !== targets.rate || level !== targets.level;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const message = typeset(`Cibles : ${formatPercent(rate)} de maîtrise, niveau ${formatCount(level)}.`);
    void changeUndoably(setter, {
      former: targets,
      next: { rate, level },
      message,
    });
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <div className={styles['pair']}>
        <NumberField
          label="Taux de maîtrise visé"
          description="Pour les campagnes d’évaluation (parcours)."
          value={rate}
          onChange={setRate}
          minValue={0}
          maxValue={1}
          step={0.05}
          formatOptions={PERCENT}
        />
        <NumberField
          label="Niveau visé"
          description="Pour les collectes de profils, de 1 à 8."
          value={level}
          onChange={setLevel}
          minValue={1}
          maxValue={8}
        />
      </div>
      <div className={styles['actions']}>
        <Button type="submit" variant="primary" isDisabled={!isChanged} isPending={setter.isPending}>
          Enregistrer les cibles
        </Button>
      </div>
    </form>
  );
};

/** One rate and one level for everybody. */
export const TargetsPanel = () => (
  <Card
    title="Cibles"
    description="Un seul taux et un seul niveau, pour tous les agents et toutes les compétences. Les écarts et les besoins en découlent."
  >
    <QueryStates query={useEngineQuery('targets:get', {})} lines={2}>
      {(targets) => <TargetsForm key={`${targets.rate} ${targets.level}`} targets={targets} />}
    </QueryStates>
  </Card>
);
