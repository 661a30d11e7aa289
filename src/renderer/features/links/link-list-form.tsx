import { FileDown } from 'lucide-react';
import { useState } from 'react';
import type { LinksState } from '../../../contract/links';
import { typeset } from '../../../contract/typeset';
import { asFailure } from '../../app/engine-client';
import { unitOptions } from '../../app/filter-words';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ChoiceGroup } from '../../ui/choice-group';
import { ConfirmDialog } from '../../ui/dialog';
import { FilterPicker } from '../../ui/filter-picker';
import { Select } from '../../ui/select';
import { Switch } from '../../ui/switch';
import { TextField } from '../../ui/text-field';
import { showToast } from '../../ui/toast';
import { wordCampaign, wordPeople } from './link-words';
import styles from './links.module.css';

const classes = bindClasses(styles);

const OTHER = '';
const FORMATS = [
  { id: 'xlsx', label: 'Classeur (XLSX)', detail: 'Pour un publipostage avec Word ou LibreOffice.' },
  { id: 'csv', label: 'Texte (CSV)', detail: 'Pour un outil d’envoi de messages.' },
] as const;

const INTRO = typeset(
  "La campagne doit demander un identifiant externe dans Pix Orga ; son libellé n'importe pas. Les liens d'un agent restent les mêmes d'une liste à l'autre.",
);
const CODE_HELP = typeset('Le code ou l’adresse de la campagne, tels que Pix Orga les donne : ABCDEF123.');
const BAD_CODE = typeset('Ce texte ne contient pas de code de campagne : des lettres et des chiffres.');
const CLEAR = typeset(
  "Le fichier nomme ces agents, avec leur courriel et leur service, en clair et hors du coffre. Il ne contient aucun résultat. L'écriture est inscrite au journal ; le tableau de bord vous rappellera de supprimer le fichier.",
);

interface Choice {
  readonly code: string;
  readonly unitPath: readonly string[];
  readonly onlyNotStarted: boolean;
}

/** Writes the list where the administrator says; says why when it could not. */
const useExport = () => {
  const choosing = useEngineMutation('table:choose');
  const writing = useEngineMutation('links:export');
  const write = async (choice: Choice, code: string, format: 'xlsx' | 'csv') => {
    try {
      const place = await choosing.mutateAsync({ suggestedName: `liens-${code.toLowerCase()}`, format });
      if (place === null) return;
      await writing.mutateAsync({
        ...choice,
        unitPath: [...choice.unitPath],
        format,
        destination: place.token,
      });
      showToast({ message: `Liste enregistrée dans ${place.name}.` });
    } catch (error) {
      const { title, meaning } = asFailure(error).text;
      showToast({ message: `${title}. ${meaning}` });
    }
  };
  return { write, isPending: choosing.isPending || writing.isPending };
};

/** For which campaign, whom, and in which form; then the question, since the file is in clear. */
export const LinkListForm = ({
  campaigns,
  unitPaths,
}: {
  readonly campaigns: LinksState['campaigns'];
  readonly unitPaths: readonly (readonly string[])[];
}) => {
  const [chosen, setChosen] = useState(campaigns[0]?.code ?? OTHER);
  const [typed, setTyped] = useState('');
  const [unitPath, setUnitPath] = useState<readonly string[]>([]);
  const [onlyNotStarted, setOnlyNotStarted] = useState(false);
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  const [isAsking, setAsking] = useState(false);
  const exporting = useExport();
  const code = chosen === OTHER ? typed.trim() : chosen;
  const choice = { code, unitPath, onlyNotStarted };
  const counting = useEngineQuery(
    'links:count',
    { ...choice, unitPath: [...unitPath] },
    { isEnabled: code !== '', keepPrevious: true },
  );
  const counted = code !== '' && counting.data?.kind === 'counted' ? counting.data : null;
  const isInvalid = code !== '' && counting.data?.kind === 'invalid-code';
  return (
    <Card title="Préparer une liste" description={INTRO}>
      <div className={classes('form')}>
        <Select
          label="Campagne"
          options={[
            ...campaigns.map(wordCampaign),
            { id: OTHER, label: 'Une autre campagne', detail: 'Pas encore importée' },
          ]}
          value={chosen}
          onChange={setChosen}
        />
        {chosen === OTHER ? (
          <TextField
            label="Code de la campagne"
            description={CODE_HELP}
            error={isInvalid ? BAD_CODE : null}
            value={typed}
            onChange={setTyped}
            maxLength={200}
          />
        ) : null}
        <div className={classes('actions')}>
          <FilterPicker
            label="Unité"
            allLabel="Toutes"
            mode="single"
            options={unitOptions(unitPaths)}
            selected={unitPath.length === 0 ? [] : [unitPath.join('\n')]}
            onChange={([unit]) => setUnitPath(unit === undefined ? [] : unit.split('\n'))}
          />
          <Switch isSelected={onlyNotStarted} onChange={setOnlyNotStarted}>
            Seulement ceux qui n’ont pas commencé
          </Switch>
        </div>
        <ChoiceGroup
          label="Format"
          orientation="horizontal"
          options={FORMATS}
          value={format}
          onChange={setFormat}
        />
        <div className={classes('actions')}>
          <Button
            variant="primary"
            icon={<FileDown aria-hidden="true" />}
            isDisabled={counted === null || counted.people === 0}
            isPending={exporting.isPending}
            onPress={() => setAsking(true)}
          >
            Écrire la liste…
          </Button>
          <p role="status" className={classes('detail')}>
            {counted === null ? '' : wordPeople(counted)}
          </p>
        </div>
      </div>
      <ConfirmDialog
        title="Écrire une liste en clair ?"
        isOpen={isAsking}
        confirmLabel="Choisir où l’écrire…"
        onConfirm={() => {
          setAsking(false);
          if (counted !== null) void exporting.write({ ...choice, code: counted.code }, counted.code, format);
        }}
        onClose={() => setAsking(false)}
      >
        <p>{counted === null ? '' : wordPeople(counted)}</p>
        <p>{CLEAR}</p>
      </ConfirmDialog>
    </Card>
  );
};
