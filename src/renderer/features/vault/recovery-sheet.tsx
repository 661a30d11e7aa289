import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useEngineMutation } from '../../app/use-engine';
import { formatDay } from '../../locales/format';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Checkbox } from '../../ui/checkbox';
import styles from './form.module.css';
import { texts } from './texts';

/** The recovery passphrase, shown once: printed or copied out before the vault is entered. */
export const RecoverySheet = ({
  vaultName,
  serviceName,
  passphrase,
  onDone,
}: {
  readonly vaultName: string;
  readonly serviceName: string;
  readonly passphrase: string;
  readonly onDone: () => void;
}) => {
  const [isKept, setKept] = useState(false);
  const print = useEngineMutation('page:print');
  return (
    <Card title={texts.recoveryTitle} description={`Coffre ${vaultName}`}>
      <div className={styles['sheet']}>
        <div className={styles['sheetFacts']}>
          <p>{serviceName}</p>
          <p>Coffre créé le {formatDay(new Date().toISOString())}. Titulaire : secours.</p>
          <p>À ranger sous enveloppe fermée, au coffre-fort du service.</p>
        </div>
        <p className={`${styles['note']} no-print`}>{texts.recoveryHelp}</p>
        <p className={styles['phrase']} data-testid="recovery-passphrase">
          {passphrase}
        </p>
        <p className={styles['note']}>{texts.recoveryUse}</p>
        <div className={styles['screenOnly']}>
          <div className={styles['tools']}>
            <Button
              icon={<Printer aria-hidden="true" />}
              isPending={print.isPending}
              onPress={() => print.mutate({})}
            >
              Imprimer la fiche
            </Button>
          </div>
          <Checkbox isSelected={isKept} onChange={setKept}>
            La fiche est imprimée ou recopiée, et sera rangée hors du poste.
          </Checkbox>
          <div className={styles['actions']}>
            <Button variant="primary" isDisabled={!isKept} onPress={onDone}>
              Entrer dans le coffre
            </Button>
          </div>
        </div>
      </div>
    </Card>
  );
};
