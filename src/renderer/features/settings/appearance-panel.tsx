import { defaultPreferences, type Preferences } from '../../../contract/preferences';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { Card } from '../../ui/card';
import { ChoiceGroup } from '../../ui/choice-group';

const THEMES = [
  { id: 'system', label: 'Comme le poste' },
  { id: 'light', label: 'Clair' },
  { id: 'dark', label: 'Sombre' },
] as const;

const DENSITIES = [
  { id: 'comfortable', label: 'Aérée' },
  { id: 'compact', label: 'Compacte', detail: 'Plus de lignes à l’écran.' },
] as const;

/** How the window looks on this machine. */
export const AppearancePanel = () => {
  const preferences = useEngineQuery('preferences:get', {}).data ?? defaultPreferences;
  const setter = useEngineMutation('preferences:set');
  const change = (part: Partial<Preferences>) => setter.mutate({ ...preferences, ...part });
  return (
    <Card title="Affichage" description="Gardé sur ce poste, hors du coffre.">
      <ChoiceGroup
        label="Couleurs"
        options={THEMES}
        value={preferences.theme}
        onChange={(theme) => change({ theme })}
        orientation="horizontal"
      />
      <ChoiceGroup
        label="Densité"
        options={DENSITIES}
        value={preferences.density}
        onChange={(density) => change({ density })}
        orientation="horizontal"
      />
    </Card>
  );
};
