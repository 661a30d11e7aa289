import { tidyText } from '../exchange/tidy-text';
import { PIX_COMPETENCES } from '../framework/pix-framework';
import type { CatalogueFields } from './catalogue-column';

const tidySites = (sites: readonly string[]): readonly string[] => [
  ...new Set(sites.map((site) => tidyText(site).replaceAll(';', ',')).filter((site) => site !== '')),
];

const tidyCodes = (codes: readonly string[]): readonly string[] =>
  PIX_COMPETENCES.flatMap(({ code }) => (code !== null && codes.includes(code) ? [code] : []));

/**
 * The one form in which an action is kept, so that a file comes back unchanged: texts on one line without blanks at
 * their ends, competences of the framework in its order, each site once.
 */
export const tidyFields = (fields: CatalogueFields): CatalogueFields => ({
  ...fields,
  title: tidyText(fields.title),
  competenceCodes: tidyCodes(fields.competenceCodes),
  objective: tidyText(fields.objective),
  provider: tidyText(fields.provider),
  sites: tidySites(fields.sites),
  prerequisites: tidyText(fields.prerequisites),
});
