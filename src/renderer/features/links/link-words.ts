import type { LinksState } from '../../../contract/links';
import { typeset } from '../../../contract/typeset';
import { plural } from '../../locales/format';

type Count = { readonly people: number; readonly withoutEmail: number };

/** Whom the list would name: « 480 agents, dont 12 sans courriel. » */
export const wordPeople = ({ people, withoutEmail }: Count): string => {
  if (people === 0) return typeset("Aucun agent ne répond à ce choix : il n'y a pas de liste à écrire.");
  const missing = withoutEmail === 0 ? '' : `, dont ${withoutEmail} sans courriel dans la liste des agents`;
  return typeset(`La liste portera ${plural(people, 'agent')}${missing}.`);
};

/** Name of a campaign in the list of choices. */
export const wordCampaign = ({ code, name, links }: LinksState['campaigns'][number]) => ({
  id: code,
  label: name === null ? code : `${name} (${code})`,
  ...(links === 0 ? {} : { detail: typeset(`${plural(links, 'agent a', 'agents ont')} déjà son lien`) }),
});
