import { PageHeader } from '../../ui/page-header';
import { Tabs } from '../../ui/tabs';
import { AboutPanel } from './about-panel';
import { AppearancePanel } from './appearance-panel';
import { CampaignsPanel } from './campaigns-panel';
import { CountingPanel } from './counting-panel';
import { TargetsPanel } from './targets-panel';
import { VaultPanel } from './vault-panel';

/** Settings of the vault, then of this machine. */
export const SettingsPage = () => (
  <>
    <PageHeader
      title="Réglages"
      conclusion="Les cibles et les règles de calcul sont gardées dans le coffre ; l’affichage, sur ce poste."
    />
    <Tabs
      label="Réglages"
      tabs={[
        {
          id: 'counting',
          label: 'Cibles et calcul',
          content: (
            <>
              <TargetsPanel />
              <CountingPanel />
            </>
          ),
        },
        { id: 'campaigns', label: 'Campagnes', content: <CampaignsPanel /> },
        { id: 'vault', label: 'Coffre', content: <VaultPanel /> },
        { id: 'appearance', label: 'Affichage', content: <AppearancePanel /> },
        { id: 'about', label: 'À propos', content: <AboutPanel /> },
      ]}
    />
  </>
);
