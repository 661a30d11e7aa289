import { Copy, RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { typeset } from '../../../contract/typeset';
import type { PassphraseJudgement } from '../../../contract/vault';
import { callEngine } from '../../app/engine-client';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { Button } from '../../ui/button';
import { PasswordField } from '../../ui/password-field';
import { Segmented } from '../../ui/segmented';
import { showToast } from '../../ui/toast';
import { type ChosenPassphrase, isMistyped, NO_PASSPHRASE, strengthWords } from './chosen-passphrase';
import styles from './form.module.css';
import { texts } from './texts';

interface ChoiceProps {
  readonly serviceName: string;
  readonly value: ChosenPassphrase;
  readonly onChange: (value: ChosenPassphrase) => void;
}

const COPY_SECONDS = 30;

const Proposed = ({ value, onChange }: ChoiceProps) => {
  const proposal = useEngineQuery('passphrase:propose', {});
  const copy = useEngineMutation('clipboard:copy');
  const proposed = proposal.data?.passphrase ?? '';
  useEffect(() => {
    if (proposed !== '' && value.passphrase !== proposed)
      onChange({ passphrase: proposed, repeated: '', isAccepted: true });
  }, [proposed, value.passphrase, onChange]);
  const copyIt = () =>
    copy.mutate(
      { text: proposed },
      {
        onSuccess: () =>
          showToast({
            message: typeset(`Copiée ; effacée du presse-papiers dans ${COPY_SECONDS} secondes.`),
          }),
      },
    );
  return (
    <>
      <p className={styles['phrase']} data-testid="proposed-passphrase">
        {proposed}
      </p>
      <div className={styles['tools']}>
        <Button size="small" icon={<RefreshCw aria-hidden="true" />} onPress={() => void proposal.refetch()}>
          Autre proposition
        </Button>
        <Button size="small" icon={<Copy aria-hidden="true" />} onPress={copyIt}>
          Copier
        </Button>
      </div>
      <p className={styles['note']}>{texts.generatedHelp}</p>
    </>
  );
};

const JUDGE_AFTER_MS = 200;

const Own = ({ serviceName, value, onChange }: ChoiceProps) => {
  const [judgement, setJudgement] = useState<PassphraseJudgement | null>(null);
  const { passphrase, repeated } = value;
  useEffect(() => {
    if (passphrase === '') {
      setJudgement(null);
      return;
    }
    let isCurrent = true;
    const timer = setTimeout(() => {
      callEngine('passphrase:judge', { passphrase, serviceName })
        .then((judged) => {
          if (!isCurrent) return;
          setJudgement(judged);
          onChange({ passphrase, repeated, isAccepted: judged.accepted });
        })
        .catch(() => undefined);
    }, JUDGE_AFTER_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [passphrase, repeated, serviceName, onChange]);
  return (
    <>
      <PasswordField
        label="Votre phrase de passe"
        description={texts.ownHelp}
        value={passphrase}
        onChange={(typed) => onChange({ passphrase: typed, repeated, isAccepted: false })}
      />
      {judgement === null ? null : (
        <div className={styles['strength']} role="status">
          <meter min={0} max={100} low={50} high={75} optimum={100} value={Math.min(100, judgement.bits)} />
          <span>
            {strengthWords(judgement.bits, judgement.accepted)} {judgement.advice}
          </span>
        </div>
      )}
    </>
  );
};

/** A new passphrase: drawn by the application or the holder's own, then typed again. */
export const PassphraseChoice = (props: ChoiceProps) => {
  const { value, onChange } = props;
  const [way, setWay] = useState<'proposed' | 'own'>('proposed');
  return (
    <div className={styles['form']}>
      <Segmented
        label="Origine de la phrase de passe"
        options={[
          { id: 'proposed', label: 'Phrase proposée' },
          { id: 'own', label: 'Ma propre phrase' },
        ]}
        value={way}
        onChange={(chosen) => {
          setWay(chosen);
          onChange(NO_PASSPHRASE);
        }}
      />
      {way === 'proposed' ? <Proposed {...props} /> : <Own {...props} />}
      <PasswordField
        label="Phrase de passe, une seconde fois"
        description={texts.againHelp}
        value={value.repeated}
        error={isMistyped(value) ? texts.mismatch : null}
        onChange={(repeated) => onChange({ ...value, repeated })}
      />
    </div>
  );
};
