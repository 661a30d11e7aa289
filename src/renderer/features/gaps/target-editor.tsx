import { type FormEvent, useState } from 'react';
import type { Targets } from '../../../contract/planning';
import type { TargetMeasure } from '../../../core/targets/target';
import { THIN, wordMeasure } from '../../../core/wording/numbers';
import { useEngineMutation } from '../../app/use-engine';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { NumberField } from '../../ui/number-field';
import { changeUndoably } from '../settings/change-undoably';
import styles from './gaps.module.css';

const classes = bindClasses(styles);

const PERCENT = { style: 'percent', maximumFractionDigits: 0 } as const;

const FIELDS = {
  rate: { label: 'Taux visé', minValue: 0, maxValue: 1, step: 0.05, formatOptions: PERCENT },
  level: { label: 'Niveau visé', minValue: 1, maxValue: 8, step: 1, formatOptions: {} },
} as const;

/** The target in force, changed in place; what changes is said and can be undone. */
export const TargetEditor = ({
  targets,
  measure,
}: {
  readonly targets: Targets;
  readonly measure: TargetMeasure;
}) => {
  const setter = useEngineMutation('targets:set');
  const [value, setValue] = useState(targets[measure]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const message = `Cible pour tous les agents${THIN}: ${wordMeasure(value, measure)}.`;
    void changeUndoably(setter, { former: targets, next: { ...targets, [measure]: value }, message });
  };
  return (
    <form className={classes('target')} onSubmit={submit}>
      <NumberField {...FIELDS[measure]} value={value} onChange={setValue} />
      <Button type="submit" isDisabled={value === targets[measure]} isPending={setter.isPending}>
        Appliquer
      </Button>
    </form>
  );
};
