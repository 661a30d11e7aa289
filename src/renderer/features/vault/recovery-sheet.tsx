import { Printer } from 'lucide-react';
import { useState } from 'react';
import { typeset } from '../../../contract/typeset';
import { useEngineMutation } from '../../app/use-engine';
import { formatDay } from '../../locales/format';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Checkbox } from '../../ui/checkbox';
import { DescriptionList } from '../../ui/description-list';
import styles from './recovery-sheet.module.css';
import { texts } from './texts';

interface SheetProps {
  /** Name of the file of the vault. */
  readonly vaultName: string;
  readonly serviceName: string;
  readonly passphrase: string;
}

/** The words of a generated passphrase, numbered, so that a copy by hand can be checked. */
const Words = ({ passphrase }: { readonly passphrase: string }) => (
  <ol className={styles['words']}>
    {passphrase
      .split('-')
      .map((word, index) => ({ word, rank: index + 1 }))
      .map(({ word, rank }) => (
        <li key={rank} value={rank}>
          {word}
        </li>
      ))}
  </ol>
);

/** What the paper says besides the screen: whose vault, how to use the phrase, who opened the envelope. */
const PrintedFacts = ({ vaultName, serviceName }: Omit<SheetProps, 'passphrase'>) => (
  <div className={styles['printed']}>
    <DescriptionList
      items={[
        ...(serviceName === '' ? [] : [{ term: 'Service', value: serviceName }]),
        { term: 'Fichier', value: vaultName },
        { term: 'Fiche établie le', value: formatDay(new Date().toISOString()) },
        { term: 'Titulaire', value: 'Secours' },
        { term: 'À ranger', value: 'Sous enveloppe fermée, au coffre-fort du service' },
      ]}
    />
  </div>
);

const Instructions = () => (
  <section className={styles['instructions']}>
    <h3>Pour l’utiliser</h3>
    <ol>
      {texts.recoverySteps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
    <p className={styles['printed']}>{texts.recoveryWithout}</p>
    <p className={`${styles['printed']} ${styles['trace']}`}>{texts.recoveryTrace}</p>
  </section>
);

/** The recovery passphrase, shown once: printed or copied out before going on. */
export const RecoverySheet = ({
  doneLabel = 'Entrer dans le coffre',
  onDone,
  ...sheet
}: SheetProps & { readonly doneLabel?: string; readonly onDone: () => void }) => {
  const [isKept, setKept] = useState(false);
  const print = useEngineMutation('page:print');
  return (
    <div className={styles['alone']}>
      <Card title={texts.recoveryTitle} description={typeset(`Coffre « ${sheet.vaultName} »`)}>
        <div className={styles['sheet']}>
          <PrintedFacts {...sheet} />
          <p className={`${styles['note']} no-print`}>{texts.recoveryHelp}</p>
          <div className={styles['secret']}>
            <p className={styles['phrase']} data-testid="recovery-passphrase">
              {sheet.passphrase}
            </p>
            <Words passphrase={sheet.passphrase} />
          </div>
          <Instructions />
          <div className={`${styles['screenOnly']} no-print`}>
            <Button
              icon={<Printer aria-hidden="true" />}
              isPending={print.isPending}
              onPress={() => print.mutate({})}
            >
              Imprimer la fiche
            </Button>
            <Checkbox isSelected={isKept} onChange={setKept}>
              La fiche est imprimée ou recopiée, et sera rangée hors du poste.
            </Checkbox>
            <div className={styles['actions']}>
              <Button variant="primary" isDisabled={!isKept} onPress={onDone}>
                {doneLabel}
              </Button>
            </div>
          </div>
        </div>
      </Card>
    </div>
  );
};
