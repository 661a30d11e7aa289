import type { OtherCompetence } from '../../../contract/competences';
import { typeset } from '../../../contract/typeset';
import { PIX_COMPETENCES } from '../../../core/framework/pix-framework';
import { QueryStates } from '../../app/query-states';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { bindClasses } from '../../ui/bind-classes';
import { Card } from '../../ui/card';
import { Select } from '../../ui/select';
import { changeUndoably } from './change-undoably';
import styles from './settings.module.css';

const classes = bindClasses(styles);

const APART = 'apart';
const INTRO = typeset(
  'Compétences des exports qui ne sont pas dans le référentiel (Pix+, partenaires, autre langue). Rattachées, elles comptent comme la compétence choisie, ici et dans les prochains imports ; rien de ce qui est importé ne change.',
);
const CHOICES = [
  { id: APART, label: 'À part' },
  ...PIX_COMPETENCES.flatMap(({ code, name }) =>
    code === null ? [] : [{ id: code, label: `${code} ${name}` }],
  ),
];

const Choice = ({ other }: { readonly other: OtherCompetence }) => {
  const setter = useEngineMutation('competences:attach');
  const { key, name, code } = other;
  return (
    <Select
      label={name}
      options={CHOICES}
      value={code ?? APART}
      onChange={(id) =>
        void changeUndoably(setter, {
          former: { key, code },
          next: { key, code: id === APART ? null : id },
          message: id === APART ? 'La compétence compte à part.' : `La compétence compte comme ${id}.`,
        })
      }
    />
  );
};

/** Competences outside the framework, and what each counts as. Nothing when there is none. */
export const OtherCompetencesPanel = () => (
  <QueryStates query={useEngineQuery('competences:others', {})} lines={2}>
    {(others) =>
      others.length === 0 ? null : (
        <Card title="Autres compétences" description={INTRO}>
          <div className={classes('form')}>
            {others.map((other) => (
              <Choice key={other.key} other={other} />
            ))}
          </div>
        </Card>
      )
    }
  </QueryStates>
);
