import { ShieldAlert } from 'lucide-react';
import type { HiddenResult, ReleaseProof } from '../../../contract/releases';
import { THIN } from '../../../core/wording/numbers';
import { wordCompetence } from '../../../core/wording/plan-words';
import { bindClasses } from '../../ui/bind-classes';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { PlainTable } from '../../ui/table/plain-table';
import { wordBelowEnds, wordMeanEnds } from './release-words';
import styles from './releases.module.css';

const classes = bindClasses(styles);

/** The intervals themselves, one line for each hidden result. */
export const Intervals = ({ results }: Pick<ReleaseProof, 'results'>) => (
  <div className={classes('scroll')}>
    <PlainTable
      caption="Résultats masqués et leur intervalle"
      isCaptionHidden
      rows={results}
      rowId={({ campaign, row, competence }) => [campaign, row, competence.key].join('|')}
      columns={[
        { id: 'row', title: 'Public', value: ({ row }: HiddenResult) => row, width: 200 },
        {
          id: 'competence',
          title: 'Compétence',
          value: ({ competence }) => wordCompetence(competence),
          width: 220,
        },
        { id: 'campaign', title: 'Campagne', value: ({ campaign }) => campaign, width: 180 },
        {
          id: 'below',
          title: 'Sous la cible (personnes)',
          value: wordBelowEnds,
          width: 130,
          align: 'end',
        },
        {
          id: 'mean',
          title: 'Moyenne',
          value: wordMeanEnds,
          width: 130,
          align: 'end',
        },
      ]}
    />
  </div>
);

/** For each hidden result what a reader of all files can still compute of it. Never written in a file. */
export const HiddenResults = ({ proof }: { readonly proof: ReleaseProof }) =>
  proof.results.length === 0 ? null : (
    <Card
      title="Ce qu’un lecteur peut encore calculer"
      description={`Pour chaque résultat masqué, en croisant tous les nombres des fichiers${THIN}: l’intervalle reste large, personne ne peut en être déduit.`}
      actions={
        <Chip tone="warning" icon={<ShieldAlert aria-hidden="true" />}>
          Interne RH, dans aucun fichier
        </Chip>
      }
      padding="flush"
    >
      <Intervals results={proof.results} />
    </Card>
  );
