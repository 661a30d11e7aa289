import type { ReplyOf } from '../../contract/channels';

/** First major version of Electron that Relief is delivered with; an older one is meant for tests only. */
const OLDEST_SUPPORTED_ELECTRON = 40;

export interface Runtime {
  readonly versions: { readonly electron?: string | undefined; readonly chrome?: string | undefined };
  readonly platform: string;
}

/** What « À propos » tells of the application and of what runs it. */
export function describeRuntime(version: string, { versions, platform }: Runtime): ReplyOf<'app:info'> {
  const electron = versions.electron ?? '';
  return {
    version,
    electron,
    chromium: versions.chrome ?? '',
    fallbackRuntime: Number.parseInt(electron, 10) < OLDEST_SUPPORTED_ELECTRON,
    platform,
  };
}
