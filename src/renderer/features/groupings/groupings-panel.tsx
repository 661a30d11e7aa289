import { Card } from '../../ui/card';
import { GroupingsForm } from './groupings-form';

export const GROUPINGS_INTRO =
  'Un petit service n’a pas de ligne à lui\u202f: il rejoint un service voisin, ou « Autres services ». Vous pouvez choisir lesquels se lisent ensemble, sur les écrans et dans les fichiers. Ce qui a été diffusé réuni le reste dans les diffusions.';

/** Units shown together, in the settings. */
export const GroupingsPanel = () => (
  <Card title="Services lus ensemble" description={GROUPINGS_INTRO}>
    <GroupingsForm />
  </Card>
);
