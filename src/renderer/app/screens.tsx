import {
  BarChart3,
  ClipboardList,
  ClipboardPen,
  FileInput,
  LayoutDashboard,
  Library,
  Link2,
  Mountain,
  ScrollText,
  Send,
  Settings,
  Target,
  UserRoundCheck,
  UsersRound,
} from 'lucide-react';
import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode } from 'react';
import { typeset } from '../../contract/typeset';
import type { Screen } from './routes';

/** One entry of the navigation. */
export interface ScreenEntry {
  readonly title: string;
  readonly icon: ReactNode;
  readonly Page: LazyExoticComponent<ComponentType>;
  /** `collective`: narrowed by the context bar; `nominative`: shows persons, in its frame; `plain`: neither. */
  readonly mode: 'collective' | 'nominative' | 'plain';
  /** What the band of the nominative mode says there. */
  readonly notice?: string;
  /** Group of the navigation that the screen closes. */
  readonly endsGroup?: boolean;
}

/** Loads a screen when it is first shown. */
const page = (load: () => Promise<ComponentType>): LazyExoticComponent<ComponentType> =>
  lazy(async () => ({ default: await load() }));

const NAMED_NOTICE = typeset(
  "Des personnes sont nommées à l'écran. Aucun résultat n'y figure ; chaque ouverture est inscrite au journal.",
);

/** Every screen of an open vault. */
export const screenEntries: Readonly<Record<Screen, ScreenEntry>> = {
  overview: {
    title: 'Tableau de bord',
    icon: <LayoutDashboard />,
    Page: page(async () => (await import('../features/overview/overview-page')).OverviewPage),
    mode: 'collective',
  },
  import: {
    title: 'Importer',
    icon: <FileInput />,
    Page: page(async () => (await import('../features/import/import-page')).ImportPage),
    mode: 'plain',
  },
  agents: {
    title: 'Agents',
    icon: <UsersRound />,
    Page: page(async () => (await import('../features/agents/agents-page')).AgentsPage),
    mode: 'nominative',
    notice: NAMED_NOTICE,
  },
  matching: {
    title: 'Rattachements',
    icon: <UserRoundCheck />,
    Page: page(async () => (await import('../features/matching/matching-page')).MatchingPage),
    mode: 'nominative',
    notice: NAMED_NOTICE,
  },
  links: {
    title: 'Liens personnels',
    icon: <Link2 />,
    Page: page(async () => (await import('../features/links/links-page')).LinksPage),
    mode: 'plain',
    endsGroup: true,
  },
  objectives: {
    title: 'Objectifs',
    icon: <Target />,
    Page: page(async () => (await import('../features/objectives/objectives-page')).ObjectivesPage),
    mode: 'plain',
  },
  trends: {
    title: 'Tendances',
    icon: <BarChart3 />,
    Page: page(async () => (await import('../features/trends/trends-page')).TrendsPage),
    mode: 'collective',
  },
  gaps: {
    title: 'Écarts',
    icon: <Mountain />,
    Page: page(async () => (await import('../features/gaps/gaps-page')).GapsPage),
    mode: 'collective',
  },
  plan: {
    title: 'Plan de formation',
    icon: <ClipboardList />,
    Page: page(async () => (await import('../features/plan/plan-page')).PlanPage),
    mode: 'collective',
  },
  catalogue: {
    title: 'Catalogue',
    icon: <Library />,
    Page: page(async () => (await import('../features/catalogue/catalogue-page')).CataloguePage),
    mode: 'plain',
  },
  registrations: {
    title: 'Inscriptions',
    icon: <ClipboardPen />,
    Page: page(async () => (await import('../features/registrations/registrations-page')).RegistrationsPage),
    mode: 'nominative',
    notice: NAMED_NOTICE,
  },
  releases: {
    title: 'Diffusion',
    icon: <Send />,
    Page: page(async () => (await import('../features/releases/releases-page')).ReleasesPage),
    mode: 'collective',
    endsGroup: true,
  },
  journal: {
    title: 'Journal',
    icon: <ScrollText />,
    Page: page(async () => (await import('../features/transparency/journal-page')).JournalPage),
    mode: 'nominative',
    notice: typeset(
      "Le journal nomme les agents dont les résultats ont été ouverts. Aucun résultat n'y figure.",
    ),
  },
  settings: {
    title: 'Réglages',
    icon: <Settings />,
    Page: page(async () => (await import('../features/settings/settings-page')).SettingsPage),
    mode: 'plain',
  },
};
