import { Check, CircleSlash, FileInput, Pencil, Plus, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { DeclaredNeed, NumberedDeclared, Plan } from '../../../core/plan';
import { THIN } from '../../../core/wording/numbers';
import { useEngineQuery } from '../../app/use-engine';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Checkbox } from '../../ui/checkbox';
import { Chip } from '../../ui/chip';
import { IconButton } from '../../ui/icon-button';
import { ListImports } from '../file-review/list-imports';
import { TableMenu } from '../file-review/table-menu';
import { DeclareDialog } from './declare-dialog';
import { DeclaredImport } from './declared-import';
import { wordDeclared } from './declared-words';
import { MoreNeeds, NEEDS_PER_PAGE } from './more-needs';
import { type Selection, STATUS_MARKS } from './needs-table';
import styles from './plan.module.css';
import { type Decide, type NeedsReply, withStatus } from './plan-model';
import { SetAsideDialog } from './set-aside-dialog';
import { SplitMenu, SplitParts } from './split-section';
import { declaredSplittable, splitOf } from './splittable';
import type { DeclaredFiles } from './use-declared-files';
import type { Shaping } from './use-shaping';

const classes = bindClasses(styles);

/** A file of declared needs, which outlives the list that shows it. */
interface FilesProps {
  readonly files: DeclaredFiles;
}

interface ListProps extends Selection {
  readonly reply: NeedsReply;
  readonly plan: Plan;
  readonly shaping: Shaping;
  readonly onDecide: Decide;
}

interface LineProps extends ListProps {
  readonly numbered: NumberedDeclared;
  readonly onEdit: (need: DeclaredNeed) => void;
  readonly onSetAside: (numbered: NumberedDeclared) => void;
}

const Decision = ({ numbered, onDecide, onSetAside }: LineProps) => {
  const { declared, decision } = numbered;
  const mark = STATUS_MARKS[decision.status];
  if (decision.status === 'proposed')
    return (
      <>
        <Button
          size="small"
          icon={<Check aria-hidden="true" />}
          onPress={() =>
            onDecide(decision, withStatus(decision, 'accepted'), `${declared.title}${THIN}: retenu.`)
          }
        >
          Retenir
        </Button>
        <IconButton label={`Écarter… ${declared.title}`} onPress={() => onSetAside(numbered)}>
          <CircleSlash />
        </IconButton>
      </>
    );
  return (
    <>
      <Chip tone={mark.tone}>{mark.words}</Chip>
      <IconButton
        label={`Remettre parmi les propositions${THIN}: ${declared.title}`}
        onPress={() =>
          onDecide(decision, withStatus(decision, 'proposed'), `${declared.title}${THIN}: remis.`)
        }
      >
        <Undo2 />
      </IconButton>
    </>
  );
};

/** What is made of a declared need besides what is decided of it. */
const shapeOf = ({ declared: { id } }: NumberedDeclared, { plan, reply }: ListProps) => {
  if (plan.mergers.some(({ merger }) => merger.members.includes(id))) return 'merged';
  return splitOf(reply, id) === null ? 'alone' : 'split';
};

const Acts = (props: LineProps) => {
  const { numbered, onEdit, shaping } = props;
  const { declared, decision } = numbered;
  const shape = shapeOf(numbered, props);
  return (
    <span className={`${classes('actions')} no-print`}>
      {shape === 'alone' ? <Decision {...props} /> : null}
      {shape === 'merged' ? <Chip tone="positive">Réuni</Chip> : null}
      {shape === 'split' ? <Chip tone="positive">Partagé</Chip> : null}
      {shape === 'alone' && decision.status !== 'set-aside' ? (
        <SplitMenu splittable={declaredSplittable(numbered)} shaping={shaping} about={declared.title} />
      ) : null}
      <IconButton label={`Modifier… ${declared.title}`} onPress={() => onEdit(declared)}>
        <Pencil />
      </IconButton>
      <IconButton
        label={`Retirer le besoin déclaré${THIN}: ${declared.title}`}
        onPress={() => shaping.putDeclared({ id: declared.id, need: null }, 'Besoin déclaré retiré.')}
      >
        <Trash2 />
      </IconButton>
    </span>
  );
};

const DeclaredLine = (props: LineProps) => {
  const { numbered, chosen, onToggle } = props;
  const { declared, decision } = numbered;
  const isFree = shapeOf(numbered, props) === 'alone' && decision.status !== 'set-aside';
  return (
    <li className={classes('declared', decision.status === 'set-aside' && 'setAside')}>
      <div>
        {isFree ? (
          <Checkbox isSelected={chosen.has(declared.id)} onChange={() => onToggle(declared.id)}>
            <strong>{declared.title}</strong>
          </Checkbox>
        ) : (
          <strong>{declared.title}</strong>
        )}
        <p className={classes('finding')}>{wordDeclared(declared)}</p>
        {decision.reason === '' ? null : (
          <p className={classes('finding')}>
            Motif{THIN}: {decision.reason}
          </p>
        )}
        <SplitParts {...props} splittable={declaredSplittable(numbered)} />
      </div>
      <Acts {...props} />
    </li>
  );
};

const useKnownLabels = (): readonly string[] => {
  const known = useEngineQuery('filters:get', {});
  if (known.data === undefined) return [];
  const { unitPaths, sites, corps, categories, jobs } = known.data;
  return [...unitPaths.flat(), ...sites, ...corps, ...categories, ...jobs];
};

const Commands = ({
  files,
  onDeclare,
}: {
  readonly files: DeclaredFiles;
  readonly onDeclare: () => void;
}) => (
  <>
    <TableMenu
      label="Modèle de fichier"
      isPending={files.isWriting}
      onWrite={(format) => void files.writeTemplate(format)}
    />
    <Button
      icon={<FileInput aria-hidden="true" />}
      isPending={files.reading.isBusy}
      onPress={() => void files.reading.choose()}
    >
      Importer des besoins déclarés…
    </Button>
    <Button icon={<Plus aria-hidden="true" />} onPress={onDeclare}>
      Déclarer un besoin…
    </Button>
  </>
);

const List = ({ onEdit, onSetAside, ...props }: ListProps & Pick<LineProps, 'onEdit' | 'onSetAside'>) => {
  const { declared } = props.plan;
  const [limit, setLimit] = useState(NEEDS_PER_PAGE);
  const hidden = declared.length - limit;
  return (
    <div>
      <ul className={classes('list')}>
        {declared.slice(0, limit).map((numbered) => (
          <DeclaredLine
            key={numbered.declared.id}
            {...props}
            numbered={numbered}
            onEdit={onEdit}
            onSetAside={onSetAside}
          />
        ))}
      </ul>
      <MoreNeeds hidden={hidden} onMore={() => setLimit(limit + NEEDS_PER_PAGE)} />
    </div>
  );
};

/** Needs that no export tells: entered in counts or read from a file, apart from the ranked lists, planned with the others. */
export const DeclaredNeeds = ({ files, ...props }: ListProps & FilesProps) => {
  const { plan, shaping, onDecide } = props;
  const known = useKnownLabels();
  const [edited, setEdited] = useState<DeclaredNeed | 'new' | null>(null);
  const [aside, setAside] = useState<NumberedDeclared | null>(null);
  const close = () => setEdited(null);
  const former = edited === 'new' ? null : edited;
  return (
    <Card
      title="Besoins déclarés"
      description="Entretiens professionnels (en nombres), demandes des services, feuille de route, obligations. Ils ne sont pas classés avec les besoins constatés."
      actions={<Commands files={files} onDeclare={() => setEdited('new')} />}
    >
      <DeclaredImport files={files} />
      {plan.declared.length === 0 ? (
        <p className={classes('nothing')}>
          Aucun besoin déclaré. Un plan ne vient jamais de Pix seul{THIN}: déclarez ce que vous savez par
          ailleurs, ou importez la liste que vous tenez déjà.
        </p>
      ) : (
        <List {...props} onEdit={setEdited} onSetAside={setAside} />
      )}
      <ListImports kind="needs" noun={['besoin', 'besoins']} />
      {edited === null ? null : (
        <DeclareDialog
          former={former}
          isPending={shaping.isPending}
          known={known}
          onConfirm={(need, onDone) =>
            shaping.putDeclared(
              { id: former?.id ?? null, need },
              former === null ? 'Besoin déclaré.' : 'Besoin modifié.',
              () => {
                onDone();
                close();
              },
            )
          }
          onClose={close}
        />
      )}
      {aside === null ? null : (
        <SetAsideDialog
          needId={aside.declared.id}
          competence={aside.declared.title}
          onConfirm={(reason) => {
            const next = withStatus(aside.decision, 'set-aside', reason);
            onDecide(aside.decision, next, `${aside.declared.title}${THIN}: écarté.`);
            setAside(null);
          }}
          onClose={() => setAside(null)}
        />
      )}
    </Card>
  );
};
