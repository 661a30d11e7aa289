import { compareFields } from '../exchange/file-column';
import { BUILT_IN_ACTIONS } from './built-in';
import type { CatalogueAction } from './catalogue-action';
import { CATALOGUE_COLUMNS } from './catalogue-column';

/** `built-in`: as delivered; `edited`: delivered, then changed by the service; `service`: its own. */
export type CatalogueOrigin = 'built-in' | 'edited' | 'service';

/** One action of the catalogue, with those that were taken out: they can be put back. */
export interface CatalogueEntry {
  readonly action: CatalogueAction;
  readonly origin: CatalogueOrigin;
  readonly isRemoved: boolean;
}

/** What the service said of an action: its own words (null: as delivered), and whether it was taken out. */
export interface KeptAction {
  readonly id: string;
  readonly action: CatalogueAction | null;
  readonly isRemoved: boolean;
}

/** Most actions in a catalogue, those taken out included. */
export const CATALOGUE_LIMIT = 5000;

const DELIVERED: ReadonlyMap<string, CatalogueAction> = new Map(
  BUILT_IN_ACTIONS.map((action) => [action.id, action]),
);

/** The action as delivered, null for one of the service. */
export const deliveredAction = (id: string): CatalogueAction | null => DELIVERED.get(id) ?? null;

/** What has to be kept of a state: words that are those delivered are not. */
export const reduceKept = (kept: KeptAction): KeptAction => {
  const delivered = deliveredAction(kept.id);
  const isDelivered =
    kept.action !== null &&
    delivered !== null &&
    compareFields(CATALOGUE_COLUMNS, kept.action, delivered).length === 0;
  return isDelivered ? { ...kept, action: null } : kept;
};

/** True when nothing has to be kept: as delivered and in place, or an action of the service that never was. */
export const isNothing = ({ action, isRemoved }: KeptAction): boolean => action === null && !isRemoved;

/** The whole catalogue: delivered actions, edited or not, in their order, then those of the service. */
export const listCatalogue = (kept: readonly KeptAction[]): readonly CatalogueEntry[] => {
  const byId = new Map(kept.map((one) => [one.id, one]));
  const delivered = BUILT_IN_ACTIONS.map((action): CatalogueEntry => {
    const said = byId.get(action.id);
    return {
      action: said?.action ?? action,
      origin: said?.action ? 'edited' : 'built-in',
      isRemoved: said?.isRemoved ?? false,
    };
  });
  const own = kept.flatMap(({ id, action, isRemoved }): CatalogueEntry[] =>
    DELIVERED.has(id) || action === null ? [] : [{ action, origin: 'service', isRemoved }],
  );
  return [...delivered, ...own];
};
