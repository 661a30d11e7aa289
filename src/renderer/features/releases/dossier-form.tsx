import { FileCheck2 } from 'lucide-react';
import { useState } from 'react';
import { LEAST_RESPONDENTS } from '../../../contract/releases';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { TextField } from '../../ui/text-field';
import styles from './releases.module.css';
import { ThresholdPicker } from './threshold-picker';
import type { ReleaseDesk } from './use-release';

const classes = bindClasses(styles);

/** The two pages and the workbook, for the committee of direction unless said otherwise. */
export const DossierForm = ({ desk }: { readonly desk: ReleaseDesk }) => {
  const [audience, setAudience] = useState('CODIR');
  const [k, setK] = useState(LEAST_RESPONDENTS);
  return (
    <Card
      title="Dossier du CODIR"
      description="Deux pages qui disent l’essentiel (DOCX et PDF) et le classeur du plan, pour le périmètre choisi en haut de l’écran. Tout est montré et contrôlé avant d’être écrit."
    >
      <div className={classes('form')}>
        <TextField label="Destinataires" value={audience} onChange={setAudience} maxLength={120} />
        <ThresholdPicker value={k} onChange={setK} />
        <Button
          variant="primary"
          icon={<FileCheck2 aria-hidden="true" />}
          isDisabled={audience.trim() === '' || desk.isRunning}
          onPress={() =>
            void desk.prepare({ kind: 'dossier', audience: audience.trim(), tables: [], givenUp: [], k })
          }
        >
          Préparer le dossier
        </Button>
      </div>
    </Card>
  );
};
