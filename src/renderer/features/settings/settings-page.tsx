import type { ReactNode } from 'react';
import { typeset } from '../../../contract/typeset';
import { PageHeader } from '../../ui/page-header';
import { Tabs } from '../../ui/tabs';
import { GroupingsPanel } from '../groupings/groupings-panel';
import { MappingsPanel } from '../mapping/mappings-panel';
import { RosterVersionsPanel } from '../roster/roster-versions-panel';
import { AboutPanel } from './about-panel';
import { AppearancePanel } from './appearance-panel';
import { CampaignsPanel } from './campaigns-panel';
import { CountingPanel } from './counting-panel';
import { OtherCompetencesPanel } from './other-competences-panel';
import { PlanTitlePanel } from './plan-title-panel';
import styles from './settings.module.css';
import { TargetsPanel } from './targets-panel';
import { VaultPanel } from './vault-panel';

const CONCLUSION = typeset(
  "Les cibles et les règles de calcul sont gardées dans le coffre ; l'affichage, sur ce poste.",
);

const panel = (id: string, label: string, content: ReactNode) => ({
  id,
  label,
  content: <div className={styles['panel']}>{content}</div>,
});

const PANELS = [
  panel(
    'counting',
    'Cibles et calcul',
    <>
      <TargetsPanel />
      <CountingPanel />
      <PlanTitlePanel />
    </>,
  ),
  panel(
    'campaigns',
    'Campagnes',
    <>
      <CampaignsPanel />
      <OtherCompetencesPanel />
    </>,
  ),
  panel('units', 'Services', <GroupingsPanel />),
  panel(
    'files',
    'Fichiers',
    <>
      <RosterVersionsPanel />
      <MappingsPanel />
    </>,
  ),
  panel('vault', 'Coffre', <VaultPanel />),
  panel('appearance', 'Affichage', <AppearancePanel />),
  panel('about', 'À propos', <AboutPanel />),
];

/** Settings of the vault, then of this machine. */
export const SettingsPage = () => (
  <>
    <PageHeader title="Réglages" conclusion={CONCLUSION} />
    <Tabs label="Réglages" tabs={PANELS} />
  </>
);
