import { FileOutput } from 'lucide-react';
import type { ReleaseRecord } from '../../../contract/releases';
import { THIN } from '../../../core/wording/numbers';
import { formatDay, plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Intervals } from './hidden-results';
import { FORMAT_WORDS, wordKind, wordProof, wordThresholds } from './release-words';
import styles from './releases.module.css';
import { useRewrite } from './use-rewrite';

const classes = bindClasses(styles);

const Files = ({ files }: Pick<ReleaseRecord, 'files'>) => (
  <ul className={classes('files')}>
    {files.map(({ name, format, sha256 }) => (
      <li key={name}>
        {FORMAT_WORDS[format]} <code title={`Empreinte SHA-256${THIN}: ${sha256}`}>{name}</code>
      </li>
    ))}
  </ul>
);

/** What was proved when it left: a reader who had all files of that day could tell no more. */
const Proof = ({ proof }: Pick<ReleaseRecord, 'proof'>) =>
  proof.results.length === 0 ? null : (
    <details>
      <summary>
        Ce qu’un lecteur pouvait calculer{THIN}:{' '}
        {plural(proof.results.length, 'résultat masqué', 'résultats masqués')} (interne RH)
      </summary>
      <Intervals results={proof.results} />
    </details>
  );

const Entry = ({ record }: { readonly record: ReleaseRecord }) => {
  const { rewrite, isPending } = useRewrite();
  const { number, audience, releasedAt, photo, scope, proof, files } = record;
  return (
    <li className={classes('entry')}>
      <div className={classes('words')}>
        <h3 className={classes('name')}>
          n°{'\u00a0'}
          {number}, {wordKind(record)}
        </h3>
        <p className={classes('detail')}>
          {formatDay(releasedAt)} · pour {audience} · {scope} · situation au {formatDay(photo)} ·{' '}
          {wordThresholds(proof)} · {wordProof(proof)}
        </p>
        <Files files={files} />
        <Proof proof={proof} />
      </div>
      <Button
        size="small"
        icon={<FileOutput aria-hidden="true" />}
        isPending={isPending}
        aria-label={`Refaire le fichier de la diffusion ${number}`}
        onPress={() => void rewrite(number)}
      >
        Refaire le fichier…
      </Button>
    </li>
  );
};

/** Everything that left, the latest first; each can be written again as it was. */
export const ReleaseHistory = ({ records }: { readonly records: readonly ReleaseRecord[] }) =>
  records.length === 0 ? null : (
    <Card
      title="Registre des diffusions"
      description="Ce qui est sorti du service reste ici, avec ses nombres. Les prochaines diffusions en tiennent compte."
    >
      <ol className={classes('entries')} reversed>
        {records.map((record) => (
          <Entry key={record.number} record={record} />
        ))}
      </ol>
    </Card>
  );
