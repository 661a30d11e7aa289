import { useDeferredValue, useState } from 'react';
import type { Candidate } from '../../../contract/registrations';
import { useEngineQuery } from '../../app/use-engine';
import { plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { SearchField } from '../../ui/search-field';
import { wordCandidate } from './registration-words';
import styles from './registrations.module.css';
import { useRegistrationChange } from './use-registration-change';

const classes = bindClasses(styles);

const STANDINGS: Readonly<Record<Exclude<Candidate['standing'], 'free'>, string>> = {
  registered: 'déjà inscrit',
  left: 'a quitté le service',
};

/** Registers an agent of the list, found by name, number or address. */
export const AddAgent = ({ sessionId }: { readonly sessionId: number }) => {
  const [words, setWords] = useState('');
  const wanted = useDeferredValue(words.trim());
  const found = useEngineQuery(
    'registrations:candidates',
    { sessionId, words: wanted },
    { isEnabled: wanted !== '', keepPrevious: true },
  );
  const { change } = useRegistrationChange('registrations:add');
  const add = async (agentId: number) => {
    if ((await change({ sessionId, agentId }, 'Inscription ajoutée.')) !== null) setWords('');
  };
  const shown = wanted === '' ? [] : (found.data ?? []);
  return (
    <div className={classes('adding')}>
      <SearchField
        label="Inscrire un agent"
        placeholder={`Inscrire un agent${'\u202f'}: nom, matricule ou courriel`}
        value={words}
        onChange={setWords}
        maxLength={200}
      />
      <p role="status" className="visually-hidden">
        {wanted === '' ? '' : plural(shown.length, 'agent trouvé', 'agents trouvés')}
      </p>
      {wanted !== '' && found.data?.length === 0 ? (
        <p className={classes('detail')}>Aucun agent de la liste ne répond à ces mots.</p>
      ) : null}
      <ul className={classes('found')}>
        {shown.map((candidate) => (
          <li key={candidate.agentId}>
            <span>{wordCandidate(candidate)}</span>
            {candidate.standing === 'free' ? (
              <Button
                size="small"
                aria-label={`Inscrire ${wordCandidate(candidate)}`}
                onPress={() => void add(candidate.agentId)}
              >
                Inscrire
              </Button>
            ) : (
              <span className={classes('detail')}>{STANDINGS[candidate.standing]}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};
