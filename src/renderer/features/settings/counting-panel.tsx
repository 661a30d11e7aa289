import type { SituationRule } from '../../../contract/campaigns';
import { typeset } from '../../../contract/typeset';
import { QueryStates } from '../../app/query-states';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { Card } from '../../ui/card';
import { ChoiceGroup } from '../../ui/choice-group';
import type { SelectOption } from '../../ui/select';
import { changeUndoably } from './change-undoably';

const RULES: readonly SelectOption<SituationRule>[] = [
  {
    id: 'latest',
    label: 'La dernière',
    detail: 'La situation d’aujourd’hui. C’est le choix habituel.',
  },
  {
    id: 'best',
    label: 'La meilleure',
    detail: 'Le meilleur résultat partagé, quelle que soit sa date.',
  },
  {
    id: 'first',
    label: 'La première',
    detail: 'Le point de départ, avant toute formation.',
  },
];

const QUESTION = typeset(
  'Quand un agent a partagé plusieurs participations à une même campagne, laquelle compte ?',
);

/** Which shared participation of a person counts, everywhere. */
export const CountingPanel = () => {
  const setter = useEngineMutation('counting:set');
  return (
    <Card title="Situation actuelle" description={QUESTION}>
      <QueryStates query={useEngineQuery('counting:get', {})} lines={3}>
        {(rules) => (
          <ChoiceGroup
            label="Participation partagée retenue"
            options={RULES}
            value={rules.situation}
            onChange={(situation) =>
              void changeUndoably(setter, {
                former: rules,
                next: { situation },
                message: 'La règle s’applique à tous les écrans et au classeur.',
              })
            }
          />
        )}
      </QueryStates>
    </Card>
  );
};
