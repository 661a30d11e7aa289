import { useState } from 'react';
import type { ReplyOf } from '../../../contract/channels';
import type { RegistrationsPreview } from '../../../contract/registrations';
import { typeset } from '../../../contract/typeset';
import { useEngineMutation } from '../../app/use-engine';
import { enumerate, plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Select } from '../../ui/select';
import { PlainTable } from '../../ui/table/plain-table';
import type { TableColumn } from '../../ui/table/table-column';
import { useListUndo } from '../file-review/use-list-undo';
import { FailureBanner } from '../vault/failure-banner';
import { REASONS, wordCandidate, wordPreview } from './registration-words';
import styles from './registrations.module.css';
import { sayLatest } from './use-registration-change';

const classes = bindClasses(styles);

type Plan = Extract<RegistrationsPreview, { kind: 'plan' }>;
type Line = Plan['lines'][number];
type Undecided = Plan['toDecide'][number];

const NOBODY = 'nobody';

const FATES: Readonly<Record<Line['kind'], string>> = {
  new: 'Inscription',
  attendance: 'Présence à noter',
  known: 'Déjà inscrit',
  repeated: 'Ligne répétée',
};

const COLUMNS: readonly TableColumn<Line>[] = [
  { id: 'agent', title: 'Agent', value: ({ agent }) => wordCandidate(agent), width: 300 },
  { id: 'line', title: 'Ligne', value: ({ line }) => line, align: 'end', width: 60 },
  { id: 'fate', title: 'Ce qu’elle devient', value: ({ kind }) => FATES[kind], width: 150 },
  {
    id: 'note',
    title: 'À savoir',
    value: ({ agent, present }) =>
      [
        ...(agent.standing === 'left' ? ['A quitté le service'] : []),
        ...(present === null ? [] : [present ? 'Présent' : 'Absent']),
      ].join(', '),
    width: 160,
  },
];

const typed = ({ firstName, lastName, externalId }: Undecided): string =>
  [`${firstName} ${lastName}`.trim(), externalId ?? ''].filter((part) => part !== '').join(', ');

const Decision = ({
  undecided,
  chosen,
  onChoose,
}: {
  readonly undecided: Undecided;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}) => (
  <li className={classes('decision')}>
    <p>
      <strong>{`Ligne ${undecided.line}\u202f: ${typed(undecided)}`}</strong>
      <span className={classes('detail')}>{REASONS[undecided.reason]}</span>
    </p>
    <Select
      label={`Qui est-ce, ligne ${undecided.line}`}
      isLabelHidden
      options={[
        { id: NOBODY, label: 'N’inscrire personne' },
        ...undecided.candidates.map((candidate) => ({
          id: String(candidate.agentId),
          label: wordCandidate(candidate),
        })),
      ]}
      value={chosen}
      onChange={onChoose}
    />
  </li>
);

const wordApplied = ({ added, marked }: ReplyOf<'registrations:apply-file'>): string =>
  [
    plural(added, 'inscription ajoutée', 'inscriptions ajoutées'),
    ...(marked > 0 ? [plural(marked, 'présence notée', 'présences notées')] : []),
  ].join(', ');

/** What an imported list would change: doubtful lines are decided here, refused ones are said. Nothing is written yet. */
export const ListPreview = ({ plan, onDone }: { readonly plan: Plan; readonly onDone: () => void }) => {
  const [chosen, setChosen] = useState<ReadonlyMap<number, string>>(new Map());
  const applying = useEngineMutation('registrations:apply-file');
  const { offerUndo } = useListUndo(sayLatest);
  const decisions = [...chosen].flatMap(([line, id]) =>
    id === NOBODY ? [] : [{ line, agentId: Number(id) }],
  );
  const taken =
    plan.lines.filter(({ kind }) => kind === 'new' || kind === 'attendance').length + decisions.length;
  const apply = () =>
    applying.mutate(
      { previewId: plan.previewId, decisions },
      {
        onSuccess: (reply) => {
          offerUndo(reply.importId, wordApplied(reply));
          onDone();
        },
      },
    );
  return (
    <Card title={`Liste${'\u202f'}: ${plan.fileName}`} description={wordPreview(plan)}>
      <div className={classes('form')}>
        {plan.toDecide.length === 0 ? null : (
          <section aria-label="À décider">
            <h3 className={classes('legend')}>À décider</h3>
            <ul className={classes('decisions')}>
              {plan.toDecide.map((undecided) => (
                <Decision
                  key={undecided.line}
                  undecided={undecided}
                  chosen={chosen.get(undecided.line) ?? NOBODY}
                  onChoose={(id) => setChosen(new Map(chosen).set(undecided.line, id))}
                />
              ))}
            </ul>
          </section>
        )}
        {plan.refused.length === 0 ? null : (
          <section aria-label="Lignes refusées">
            <h3 className={classes('legend')}>Lignes refusées</h3>
            <ul className={classes('refused')}>
              {plan.refused.map(({ line, message }) => (
                <li key={line}>{message}</li>
              ))}
            </ul>
          </section>
        )}
        {plan.ignored.length === 0 ? null : (
          <p className={classes('detail')}>
            {typeset(`Colonnes qui ne sont pas utilisées : ${enumerate(plan.ignored)}.`)}
          </p>
        )}
        {plan.lines.length === 0 ? null : (
          <PlainTable
            caption="Lignes rattachées à un agent"
            columns={COLUMNS}
            rows={plan.lines}
            rowId={({ line }) => String(line)}
          />
        )}
        {applying.error === null ? null : <FailureBanner failure={applying.error} />}
        <div className={classes('row')}>
          <Button variant="primary" isDisabled={taken === 0} isPending={applying.isPending} onPress={apply}>
            {`Inscrire${taken === 0 ? '' : ` (${taken})`}`}
          </Button>
          <Button onPress={onDone}>Ne rien inscrire</Button>
        </div>
      </div>
    </Card>
  );
};
