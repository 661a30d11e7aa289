import { TableProperties } from 'lucide-react';
import { useState } from 'react';
import type { ReplyOf } from '../../../contract/channels';
import { LEAST_RESPONDENTS } from '../../../contract/releases';
import { THIN } from '../../../core/wording/numbers';
import { plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Checkbox } from '../../ui/checkbox';
import { TextField } from '../../ui/text-field';
import { rowsOptions } from '../collective/rows-picker';
import styles from './releases.module.css';
import { ThresholdPicker } from './threshold-picker';
import type { ReleaseDesk } from './use-release';

const classes = bindClasses(styles);

type Known = ReplyOf<'filters:get'>;

const idOf = (campaignId: string, rowsId: string): string => `${campaignId}\n${rowsId}`;

/** Campaigns by what their rows are, to tick; the fewer tables, the fewer results have to be hidden. */
export const TablesForm = ({ known, desk }: { readonly known: Known; readonly desk: ReleaseDesk }) => {
  const [audience, setAudience] = useState('');
  const [k, setK] = useState(LEAST_RESPONDENTS);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const options = rowsOptions(known);
  const toggle = (id: string, isChosen: boolean) =>
    setChosen((now) => new Set(isChosen ? [...now, id] : [...now].filter((other) => other !== id)));
  const tables = known.campaigns.flatMap(({ id }) =>
    options.flatMap((option) =>
      chosen.has(idOf(id, option.id)) ? [{ campaignId: id, rows: option.rows }] : [],
    ),
  );
  return (
    <Card
      title="Tableaux choisis"
      description={`Un classeur avec ces tableaux seulement. Moins il y en a, moins il faut masquer${THIN}: un tableau sert à recalculer l’autre.`}
    >
      <div className={classes('choices')}>
        {known.campaigns.map(({ id, name }) => (
          <fieldset key={id} className={classes('campaign')}>
            <legend>{name}</legend>
            {options.map((option) => (
              <Checkbox
                key={option.id}
                isSelected={chosen.has(idOf(id, option.id))}
                onChange={(isChosen) => toggle(idOf(id, option.id), isChosen)}
              >
                par {option.noun}
              </Checkbox>
            ))}
          </fieldset>
        ))}
      </div>
      <div className={classes('form')}>
        <TextField
          label="Destinataires"
          placeholder="CSA, encadrement, intranet…"
          value={audience}
          onChange={setAudience}
          maxLength={120}
        />
        <ThresholdPicker value={k} onChange={setK} />
        <Button
          variant="primary"
          icon={<TableProperties aria-hidden="true" />}
          isDisabled={tables.length === 0 || audience.trim() === '' || desk.isRunning}
          onPress={() =>
            void desk.prepare({ kind: 'tables', audience: audience.trim(), tables, givenUp: [], k })
          }
        >
          {tables.length < 2
            ? 'Préparer le tableau'
            : `Préparer ${plural(tables.length, 'tableau', 'tableaux')}`}
        </Button>
      </div>
    </Card>
  );
};
