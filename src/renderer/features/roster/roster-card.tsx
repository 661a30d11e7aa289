import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { RosterPreview } from '../../../contract/rosters';
import { typeset } from '../../../contract/typeset';
import { QueryStates } from '../../app/query-states';
import { useEngineQuery } from '../../app/use-engine';
import { Banner } from '../../ui/banner';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { TextField } from '../../ui/text-field';
import styles from './roster.module.css';
import { RosterDifferences } from './roster-differences';
import { warnOfRoster, wordList } from './roster-words';

const classes = bindClasses(styles);

const DATE_HELP = typeset(
  "Le jour dont la liste parle : celui de son nom de fichier, sinon aujourd'hui. La liste la plus récente est celle qui compte.",
);
const TO_COME = typeset(
  "Jusqu'à ce jour, toute autre liste ne ferait que compléter l'historique. Corrigez la date si c'est une faute de frappe.",
);
const NAMED = typeset('Cette liste nomme des personnes : son ouverture est inscrite au journal.');

/** A day after today, as the clock of this machine shows it. */
const isToCome = (day: string | null): boolean => {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return day !== null && day > `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

const Differences = ({ planId }: { readonly planId: string }) => (
  <QueryStates query={useEngineQuery('import:roster', { planId })} lines={6}>
    {(differences) => <RosterDifferences label="Ce que la liste change" differences={differences} />}
  </QueryStates>
);

const DateField = ({
  asOf,
  onDate,
}: {
  readonly asOf: string | null;
  readonly onDate: (date: string) => void;
}) => {
  const [typed, setTyped] = useState(asOf ?? '');
  const keep = () => {
    if (typed !== '' && typed !== asOf) onDate(typed);
  };
  return (
    <TextField
      label="Liste au"
      type="date"
      description={DATE_HELP}
      value={typed}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={({ key }) => {
        if (key === 'Enter') keep();
      }}
    />
  );
};

/** The HR list of an import beside the one in force: its day, what it changes, why it may not be the one meant. */
export const RosterCard = ({
  planId,
  roster,
  onDate,
}: {
  readonly planId: string;
  readonly roster: RosterPreview;
  readonly onDate: (date: string) => void;
}) => {
  const [isOpen, setOpen] = useState(false);
  const warning = warnOfRoster(roster);
  const hasDifferences = roster.formerAgents > 0 && !roster.isArchived;
  return (
    <Card title="Liste des agents" description={wordList(roster)}>
      <div className={classes('card')}>
        {warning === null ? null : (
          <Banner tone="warning" title={warning.title}>
            <p>{warning.meaning}</p>
          </Banner>
        )}
        {isToCome(roster.asOf) ? (
          <Banner tone="warning" title="Cette date est à venir">
            <p>{TO_COME}</p>
          </Banner>
        ) : null}
        <div className={classes('date')}>
          <DateField asOf={roster.asOf} onDate={onDate} />
        </div>
        {hasDifferences ? (
          <div>
            <Button
              variant="quiet"
              size="small"
              icon={<ChevronDown aria-hidden="true" className={classes('chevron', isOpen && 'turned')} />}
              aria-expanded={isOpen}
              onPress={() => setOpen(!isOpen)}
            >
              {isOpen ? 'Masquer les différences' : 'Voir les différences agent par agent'}
            </Button>
          </div>
        ) : null}
        {isOpen && hasDifferences ? (
          <>
            <p className={classes('note')}>{NAMED}</p>
            <Differences planId={planId} />
          </>
        ) : null}
      </div>
    </Card>
  );
};
