import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { TrendsSection } from '../../contract/trends';

/** The screens of an open vault, in the order of the navigation. */
export const SCREENS = [
  'overview',
  'import',
  'agents',
  'matching',
  'links',
  'objectives',
  'trends',
  'gaps',
  'plan',
  'catalogue',
  'registrations',
  'releases',
  'journal',
  'settings',
] as const;
export type Screen = (typeof SCREENS)[number];

/** An action of the plan, as far as its sessions need it. */
export interface PlannedAction {
  /** `PlanRow.id`. */
  readonly id: string;
  readonly title: string;
  readonly place: string;
  /** Seats of one session; null for no limit. */
  readonly capacity: number | null;
}

/** Where the user is; what follows is what a screen opens on. */
export interface Route {
  readonly screen: Screen;
  readonly campaignId?: string;
  /** Choice of rows, as a saved view names it. */
  readonly rows?: string;
  /** Section of the trends. */
  readonly section?: TrendsSection;
  readonly action?: PlannedAction;
}

interface Navigation {
  readonly route: Route;
  readonly go: (route: Route) => void;
  readonly back: () => void;
}

const NavigationContext = createContext<Navigation | null>(null);

const LONGEST_HISTORY = 50;

/** Keeps where the user is and was. Nothing is written anywhere: neither address nor disk. */
export const NavigationProvider = ({ children }: { readonly children: ReactNode }) => {
  const [trail, setTrail] = useState<readonly Route[]>([{ screen: 'overview' }]);
  const go = useCallback((route: Route) => setTrail((past) => [...past, route].slice(-LONGEST_HISTORY)), []);
  const back = useCallback(() => setTrail((past) => (past.length > 1 ? past.slice(0, -1) : past)), []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.altKey && event.key === 'ArrowLeft') back();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [back]);
  const route = trail.at(-1) ?? { screen: 'overview' as const };
  const navigation = useMemo(() => ({ route, go, back }), [route, go, back]);
  return <NavigationContext.Provider value={navigation}>{children}</NavigationContext.Provider>;
};

const useNavigation = (): Navigation => {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error('outside NavigationProvider');
  return navigation;
};

/** Where the user is. */
export const useRoute = (): Route => useNavigation().route;

/** Leads to a screen: `navigate({ screen: 'trends', campaignId })`. */
export const useNavigate = (): ((route: Route) => void) => useNavigation().go;
