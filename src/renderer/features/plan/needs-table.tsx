import { Check, CircleSlash, SlidersHorizontal, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { typeset } from '../../../contract/typeset';
import type { NeedStatus, NumberedNeed, Plan } from '../../../core/plan';
import { wordCompetence } from '../../../core/wording/plan-words';
import { formatCount } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Checkbox } from '../../ui/checkbox';
import { Chip, type ChipTone } from '../../ui/chip';
import { IconButton } from '../../ui/icon-button';
import { MoreNeeds, NEEDS_PER_PAGE } from './more-needs';
import styles from './plan.module.css';
import { type Decide, type NeedOrder, seatsOf, shownRank, withStatus } from './plan-model';
import { wordAnswer, wordDecided, wordObserved, wordPopulation, wordSeats } from './plan-sentences';

const classes = bindClasses(styles);

/** How a status reads on the screen. */
export const STATUS_MARKS: Readonly<Record<NeedStatus, { readonly words: string; readonly tone: ChipTone }>> =
  {
    proposed: { words: 'Proposé', tone: 'neutral' },
    accepted: { words: 'Retenu', tone: 'positive' },
    'set-aside': { words: 'Écarté', tone: 'warning' },
  };

/** What is chosen to be merged. */
export interface Selection {
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

interface ListProps extends Selection {
  readonly plan: Plan;
  readonly order: NeedOrder;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  readonly onDecide: Decide;
  readonly onSetAside: (id: string) => void;
}

interface LineProps extends ListProps {
  readonly numbered: NumberedNeed;
}

const Decision = (props: LineProps) => {
  const { numbered, plan, onDecide, onSetAside } = props;
  const { need, decision } = numbered;
  const name = need.competence.name;
  const mark = STATUS_MARKS[decision.status];
  if (seatsOf(plan, numbered).kind === 'merged') return <Chip tone="positive">Réuni</Chip>;
  return (
    <>
      {decision.status === 'proposed' ? (
        <>
          <Button
            size="small"
            icon={<Check aria-hidden="true" />}
            onPress={() =>
              onDecide(decision, withStatus(decision, 'accepted'), wordDecided(numbered, 'accepted'))
            }
          >
            Retenir
          </Button>
          <IconButton label={`Écarter… ${name}`} onPress={() => onSetAside(need.id)}>
            <CircleSlash />
          </IconButton>
        </>
      ) : (
        <>
          <Chip tone={mark.tone}>{mark.words}</Chip>
          <IconButton
            label={`Remettre parmi les propositions\u202f: ${name}`}
            onPress={() =>
              onDecide(decision, withStatus(decision, 'proposed'), wordDecided(numbered, 'proposed'))
            }
          >
            <Undo2 />
          </IconButton>
        </>
      )}
    </>
  );
};

const Actions = (props: LineProps) => {
  const { need } = props.numbered;
  return (
    <>
      <Decision {...props} />
      <IconButton
        label={`Réponse et détail\u202f: ${need.competence.name}`}
        onPress={() => props.onOpen(need.id)}
      >
        <SlidersHorizontal />
      </IconButton>
    </>
  );
};

const Subject = ({ numbered, onOpen }: LineProps) => {
  const { need, decision } = numbered;
  return (
    <div className={classes('need')}>
      <button type="button" className={classes('name')} onClick={() => onOpen(need.id)}>
        {wordCompetence(need.competence)}
      </button>
      {need.scope === 'row' ? <p className={classes('row')}>{need.row.label}</p> : null}
      <p className={classes('finding')}>{wordPopulation(numbered)}</p>
      {decision.reason === '' ? null : (
        <p className={classes('finding')}>
          Motif{'\u202f'}: {decision.reason}
        </p>
      )}
    </div>
  );
};

/** Needs that stand alone may be merged; a need in an action of its own parts is put back first. */
const Choose = ({ numbered, plan, chosen, onToggle }: LineProps) => {
  const { kind } = seatsOf(plan, numbered);
  const { id, competence, row } = numbered.need;
  return kind === 'merged' || kind === 'split' || kind === 'set-aside' ? null : (
    <span className="no-print">
      <Checkbox isSelected={chosen.has(id)} onChange={() => onToggle(id)}>
        <span className="visually-hidden">{`Choisir pour réunir\u202f: ${competence.name}, ${row.label}`}</span>
      </Checkbox>
    </span>
  );
};

const Rank = (props: LineProps) => {
  const { numbered, order } = props;
  return (
    <span className={classes('rank')}>
      <span>
        {formatCount(shownRank(numbered, order))}
        {order === 'priority' && numbered.need.tied ? <span className={classes('tie')}>ex æquo</span> : null}
      </span>
      <Choose {...props} />
    </span>
  );
};

const NeedLine = (props: LineProps) => {
  const { numbered, plan, openId } = props;
  const { observed, target } = wordObserved(numbered);
  const { figure, note } = wordSeats(seatsOf(plan, numbered));
  const { status } = numbered.decision;
  return (
    <li
      className={classes('line', status === 'set-aside' && 'setAside', openId === numbered.need.id && 'open')}
    >
      <Rank {...props} />
      <Subject {...props} />
      <span className={classes('pair', 'observed')}>
        <strong>{observed}</strong>
        <span className={classes('finding')}>{target}</span>
      </span>
      <span className={classes('answer')}>{status === 'set-aside' ? '' : wordAnswer(numbered)}</span>
      <span className={classes('pair', 'places')}>
        <strong>
          <span className="visually-hidden">Places{'\u202f'}: </span>
          {figure}
        </strong>
        <span className={classes('finding')}>{note}</span>
      </span>
      <span className={`${classes('actions')} no-print`}>
        <Actions {...props} />
      </span>
    </li>
  );
};

const Headings = () => (
  <div className={classes('line', 'headings')} aria-hidden="true">
    <span>Rang</span>
    <span>Besoin</span>
    <span className={classes('end')}>Constaté</span>
    <span>Réponse</span>
    <span className={classes('end')}>Places</span>
    <span />
  </div>
);

const ORDERS: Readonly<Record<NeedOrder, string>> = {
  priority: typeset('Écart × personnes concernées × criticité. « Ex æquo » : les estimations se recouvrent.'),
  intensity: 'L’écart seul, quelle que soit la taille de la population.',
};

/** Needs of one measure, with what was decided of each. */
export const NeedsTable = ({
  title,
  needs,
  ...list
}: ListProps & { readonly title: string; readonly needs: readonly NumberedNeed[] }) => {
  const [limit, setLimit] = useState(NEEDS_PER_PAGE);
  const hidden = needs.length - limit;
  return needs.length === 0 ? null : (
    <Card title={title} description={ORDERS[list.order]}>
      <div>
        <Headings />
        <ol className={classes('list')}>
          {needs.slice(0, limit).map((numbered) => (
            <NeedLine key={numbered.need.id} numbered={numbered} {...list} />
          ))}
        </ol>
        <MoreNeeds hidden={hidden} onMore={() => setLimit(limit + NEEDS_PER_PAGE)} />
      </div>
    </Card>
  );
};
