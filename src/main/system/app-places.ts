import { join } from 'node:path';

/** Where the parts of the built application are. Absolute paths. */
export interface AppPlaces {
  readonly out: string;
  readonly preload: string;
  readonly engine: string;
  readonly resources: string;
}

/** Finds the bundles from the folder that holds `package.json` (`app.getAppPath()`). */
export function locateApp(appPath: string): AppPlaces {
  const out = join(appPath, 'out');
  return {
    out,
    preload: join(out, 'preload', 'index.cjs'),
    engine: join(out, 'engine', 'index.cjs'),
    resources: join(out, 'resources'),
  };
}
