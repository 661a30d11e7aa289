import { useState } from 'react';
import type { GroupingsReply, UnitGroupings } from '../../../contract/groupings';
import { QueryStates } from '../../app/query-states';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Chip } from '../../ui/chip';
import { changeUndoably } from '../settings/change-undoably';
import styles from './groupings.module.css';
import { joinUnits, listTogether, listUnits, partRow, type ShownRow, wordRow } from './groupings-model';

const classes = bindClasses(styles);

type Change = (groupings: UnitGroupings, message: string) => void;

/** Puts the choices in force at once, with « Annuler ». */
const useChange = (former: UnitGroupings): Change => {
  const putting = useEngineMutation('groupings:put');
  return (groupings, message) =>
    void changeUndoably(putting, { former: { groupings: former }, next: { groupings }, message });
};

const Together = ({ row, onPart }: { readonly row: ShownRow; readonly onPart: () => void }) => (
  <li className={classes('row')}>
    <div className={classes('words')}>
      <p className={classes('name')}>
        {row.label} <Chip>{row.origin === 'chosen' ? 'Choisi' : 'Proposé'}</Chip>
      </p>
      <p className={classes('note')}>{wordRow(row)}</p>
    </div>
    {row.origin === 'chosen' ? (
      <Button size="small" aria-label={`Séparer ${row.label}`} onPress={onPart}>
        Séparer
      </Button>
    ) : null}
  </li>
);

const Choice = ({ reply, onChange }: { readonly reply: GroupingsReply; readonly onChange: Change }) => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  const join = () => {
    onChange(joinUnits(reply.groupings, [...chosen]), 'Services réunis dans tous les tableaux.');
    setChosen(new Set());
  };
  return (
    <fieldset className={classes('choice')}>
      <legend className={classes('legend')}>Réunir des services</legend>
      <div className={classes('units')}>
        {listUnits(reply.shown).map(({ key, name }) => (
          <Checkbox key={key} isSelected={chosen.has(key)} onChange={(isChosen) => toggle(key, isChosen)}>
            {name}
          </Checkbox>
        ))}
      </div>
      <div>
        <Button isDisabled={chosen.size < 2} onPress={join}>
          {chosen.size < 2 ? 'Réunir' : `Réunir ${plural(chosen.size, 'service')}`}
        </Button>
      </div>
    </fieldset>
  );
};

const Groupings = ({ reply }: { readonly reply: GroupingsReply }) => {
  const change = useChange(reply.groupings);
  const together = listTogether(reply.shown);
  if (reply.shown.rows.length === 0)
    return <p className={classes('note')}>Importez la liste des agents pour voir ses services.</p>;
  return (
    <div className={classes('form')}>
      {together.length === 0 ? (
        <p>
          Chaque service a sa ligne{'\u202f'}: aucun n’a moins de {reply.shown.k} agents.
        </p>
      ) : (
        <ul className={classes('rows')}>
          {together.map((row) => (
            <Together
              key={row.key}
              row={row}
              onPart={() => change(partRow(reply.groupings, row), 'Services séparés.')}
            />
          ))}
        </ul>
      )}
      <Choice reply={reply} onChange={change} />
    </div>
  );
};

/** Units that tables show together: those proposed for their size, and those chosen. Applied at once, with « Annuler ». */
export const GroupingsForm = () => (
  <QueryStates query={useEngineQuery('groupings:get', {}, { keepPrevious: true })} lines={4}>
    {(reply) => <Groupings reply={reply} />}
  </QueryStates>
);
