import { useEffect } from 'react';
import { defaultPreferences, type Preferences } from '../../contract/preferences';
import { useEngineQuery } from './use-engine';

/** Theme and density chosen on this machine, put on the document for the tokens to follow. */
export const useAppearance = (): Preferences => {
  const preferences = useEngineQuery('preferences:get', {}).data ?? defaultPreferences;
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (preferences.theme === 'system') delete dataset['theme'];
    else dataset['theme'] = preferences.theme;
    dataset['density'] = preferences.density;
  }, [preferences]);
  return preferences;
};
