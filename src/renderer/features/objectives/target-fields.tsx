import { Plus, Trash2 } from 'lucide-react';
import type { ObjectiveProblem } from '../../../core/objectives/check-objective';
import { wordCompetence } from '../../../core/wording/plan-words';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { NumberField } from '../../ui/number-field';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import {
  blankTarget,
  changeMeasure,
  type Draft,
  type FormWorld,
  measuresOf,
  problemAt,
  replaceAt,
  type TargetDraft,
} from './objective-draft';
import styles from './objectives.module.css';
import { PopulationPicker } from './population-picker';

const classes = bindClasses(styles);

const MEASURES: Readonly<Record<TargetDraft['measure'], string>> = {
  rate: 'Taux de maîtrise',
  stage: 'Palier atteint',
  level: 'Niveau',
};

const PERCENT = { style: 'percent', maximumFractionDigits: 0 } as const;

/** Whole parcours; the empty key is none of a competence. */
const WHOLE = '';

interface TargetProps {
  readonly target: TargetDraft;
  readonly draft: Draft;
  readonly world: FormWorld;
  readonly error: string | null;
  readonly onChange: (target: TargetDraft | null) => void;
}

const Value = ({ target, world, error, onChange }: TargetProps) => {
  const set = (value: number) => onChange({ ...target, value: Number.isNaN(value) ? 0 : value });
  const bounds = {
    rate: { label: 'Taux visé', minValue: 0, maxValue: 1, step: 0.05, formatOptions: PERCENT },
    level: { label: 'Niveau visé', minValue: 0, maxValue: world.reachable, step: 1, formatOptions: {} },
    stage: { label: 'Palier visé, au moins', minValue: 0, maxValue: 20, step: 1, formatOptions: {} },
  } as const;
  return <NumberField {...bounds[target.measure]} value={target.value} onChange={set} error={error} />;
};

const Subject = ({ target, draft, world, onChange }: TargetProps) => {
  const measures = measuresOf(draft, world.values);
  const offered = measures.includes(target.measure) ? measures : [...measures, target.measure];
  return (
    <>
      <Select
        label="Mesure"
        options={offered.map((id) => ({ id, label: MEASURES[id] }))}
        value={target.measure}
        onChange={(measure) => onChange(changeMeasure(target, measure))}
      />
      {target.measure === 'stage' ? null : (
        <Select
          label="Compétence"
          options={[
            { id: WHOLE, label: 'Tout le parcours' },
            ...world.competences.map((each) => ({ id: each.key, label: wordCompetence(each) })),
          ]}
          value={target.competence ?? WHOLE}
          onChange={(key) => onChange({ ...target, competence: key === WHOLE ? null : key })}
        />
      )}
    </>
  );
};

const Validity = ({ target, onChange }: TargetProps) => (
  <div className={classes('pair')}>
    <TextField
      label="Valable à partir du"
      type="date"
      value={target.validFrom ?? ''}
      onChange={(day) => onChange({ ...target, validFrom: day === '' ? null : day })}
    />
    <TextField
      label="Valable jusqu’au"
      type="date"
      value={target.validUntil ?? ''}
      onChange={(day) => onChange({ ...target, validUntil: day === '' ? null : day })}
    />
  </div>
);

const TargetFields = (props: TargetProps & { readonly number: number }) => {
  const { target, world, number, onChange } = props;
  return (
    <fieldset className={classes('target')}>
      <legend className={classes('small')}>{`Cible ${number}`}</legend>
      <div className={classes('pair')}>
        <Subject {...props} />
        <Value {...props} />
      </div>
      <PopulationPicker
        label="Pour qui"
        population={target.population}
        values={world.values}
        onChange={(population) => onChange({ ...target, population })}
      />
      <Validity {...props} />
      <TextField
        label="Motif de la cible"
        value={target.reason}
        maxLength={500}
        onChange={(reason) => onChange({ ...target, reason })}
      />
      <span>
        <Button size="small" variant="quiet" icon={<Trash2 />} onPress={() => onChange(null)}>
          {`Retirer la cible ${number}`}
        </Button>
      </span>
    </fieldset>
  );
};

/** The targets of an objective: each by population and competence, the most specific one applies. */
export const TargetsFields = ({
  draft,
  world,
  problems,
  onChange,
}: {
  readonly draft: Draft;
  readonly world: FormWorld;
  readonly problems: readonly ObjectiveProblem[];
  readonly onChange: (part: Partial<Draft>) => void;
}) => {
  const { targets } = draft;
  const [measure = 'rate'] = measuresOf(draft, world.values);
  const numbered = targets.map((target, place) => ({ target, number: place + 1 }));
  return (
    <fieldset className={classes('group')}>
      <legend>Cibles</legend>
      <p className={classes('note')}>
        Sans cible ici, la cible générale s’applique. De plusieurs, la plus précise l’emporte{'\u202f'}: plus
        de critères d’abord, puis une compétence plutôt que tout le parcours.
      </p>
      {numbered.map(({ target, number }) => (
        <TargetFields
          key={number}
          number={number}
          target={target}
          draft={draft}
          world={world}
          error={problemAt(problems, 'target', number - 1)}
          onChange={(next) => onChange({ targets: replaceAt(targets, number - 1, next) })}
        />
      ))}
      <span>
        <Button
          size="small"
          icon={<Plus />}
          onPress={() => onChange({ targets: [...targets, blankTarget(measure)] })}
        >
          Ajouter une cible
        </Button>
      </span>
    </fieldset>
  );
};
