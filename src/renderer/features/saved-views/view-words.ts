import type { SavedView, TrendsSection, ViewPlace } from '../../../contract/trends';
import { describeFilter } from '../../app/filter-words';

/** Titles of the sections of the trends. */
export const SECTION_TITLES: Readonly<Record<TrendsSection, string>> = {
  results: 'Résultats',
  participation: 'Participation',
  timeline: 'Dans le temps',
  progress: 'Progression',
  repeat: 'D’un parcours à l’autre',
};

const PLACE_TITLES: Readonly<Record<ViewPlace, string>> = {
  ...SECTION_TITLES,
  gaps: 'Écarts',
  overview: 'Tableau de bord',
};

interface NamedCampaign {
  readonly id: string;
  readonly name: string;
}

/** What a saved view shows, in words: « Participation · Cybersécurité · Catégorie est A ». */
export const describeView = (
  { section, campaignId, filter }: Pick<SavedView, 'section' | 'campaignId' | 'filter'>,
  campaigns: readonly NamedCampaign[],
): string => {
  const campaign = campaigns.find(({ id }) => id === campaignId);
  const words = describeFilter(filter, campaigns).map(({ label }) => label);
  return [
    PLACE_TITLES[section],
    ...(campaign === undefined ? [] : [campaign.name]),
    ...(words.length === 0 ? ['tous les agents'] : words),
  ].join(' · ');
};

const fold = (name: string): string => name.trim().toLocaleLowerCase('fr');

/** Why a view cannot bear a name; null when it can. `own`: the view that is being renamed. */
export const refuseName = (name: string, views: readonly SavedView[], own: number | null): string | null => {
  if (name.trim() === '') return 'Donnez un nom à la vue.';
  const isTaken = views.some((view) => view.id !== own && fold(view.name) === fold(name));
  return isTaken ? 'Une vue porte déjà ce nom.' : null;
};
