import { useState } from 'react';
import { typeset } from '../../../contract/typeset';
import { DEFAULT_PLAN_TITLE, isPlanTitle, LONGEST_PLAN_TITLE } from '../../../core/plan';
import { QueryStates } from '../../app/query-states';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { TextField } from '../../ui/text-field';
import { changeUndoably } from './change-undoably';
import styles from './settings.module.css';

const classes = bindClasses(styles);

const DESCRIPTION = typeset(
  'En tête du classeur, de ses pages et de ses propriétés, du plan imprimé et du plan en CSV ; il fait aussi le nom du fichier.',
);
const REFUSAL = typeset(
  `Un titre tient en une ligne de ${LONGEST_PLAN_TITLE} caractères au plus, sans caractère invisible.`,
);

const TitleForm = ({ former }: { readonly former: string }) => {
  const setter = useEngineMutation('plan:set-title');
  const [draft, setDraft] = useState(former);
  const title = draft.trim();
  const record = (next: string) =>
    void changeUndoably(setter, {
      former: { title: former },
      next: { title: next },
      message: 'Titre du plan enregistré.',
    });
  return (
    <form
      className={classes('form')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isPlanTitle(title) && title !== former) record(title);
      }}
    >
      <TextField
        label="Titre du plan"
        value={draft}
        onChange={setDraft}
        error={isPlanTitle(title) ? null : REFUSAL}
      />
      <div className={classes('actions')}>
        <Button
          type="submit"
          isDisabled={!isPlanTitle(title) || title === former}
          isPending={setter.isPending}
        >
          Enregistrer
        </Button>
        {former === DEFAULT_PLAN_TITLE ? null : (
          <Button variant="quiet" onPress={() => record(DEFAULT_PLAN_TITLE)}>
            {`Revenir à « ${DEFAULT_PLAN_TITLE} »`}
          </Button>
        )}
      </div>
    </form>
  );
};

/** How the training plan is called, on every way out. */
export const PlanTitlePanel = () => (
  <Card title="Plan de formation" description={DESCRIPTION}>
    <QueryStates query={useEngineQuery('plan:get', {})} lines={2}>
      {({ title }) => <TitleForm key={title} former={title} />}
    </QueryStates>
  </Card>
);
