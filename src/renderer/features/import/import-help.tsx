import { ClipboardList, Target, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { typeset } from '../../../contract/typeset';
import { bindClasses } from '../../ui/bind-classes';
import styles from './import-page.module.css';

const classes = bindClasses(styles);

interface Source {
  readonly icon: ReactNode;
  readonly title: string;
  readonly what: string;
  readonly where: string;
}

const SOURCES: readonly Source[] = [
  {
    icon: <UsersRound />,
    title: 'Liste des agents',
    what: typeset('Matricule ou courriel, nom, prénom, affectation, site, corps, catégorie, emploi.'),
    where: typeset(
      "De votre SI RH, en CSV ou en classeur. Elle donne le nombre d'agents concernés, service par service.",
    ),
  },
  {
    icon: <Target />,
    title: 'Résultats d’un parcours',
    what: typeset('Taux de maîtrise par compétence, avancement et envoi des résultats.'),
    where: typeset('Pix Orga, la campagne, onglet « Résultats », « Exporter les résultats (.csv) ».'),
  },
  {
    icon: <ClipboardList />,
    title: 'Collecte de profils',
    what: typeset('Niveau de 0 à 8 dans les seize compétences de Pix.'),
    where: typeset('Pix Orga, la campagne de collecte, « Exporter les résultats (.csv) ».'),
  },
];

/** The files that Relief reads and where each comes from. */
export const ImportHelp = () => (
  <section className={classes('sources')} aria-label="Fichiers que Relief sait lire">
    {SOURCES.map(({ icon, title, what, where }) => (
      <div key={title} className={classes('source')}>
        <span className={classes('sourceIcon')} aria-hidden="true">
          {icon}
        </span>
        <div>
          <h2 className={classes('sourceTitle')}>{title}</h2>
          <p>{what}</p>
          <p className={classes('hint')}>{where}</p>
        </div>
      </div>
    ))}
  </section>
);
