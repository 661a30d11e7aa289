import type { ToEngine } from '../../contract/engine-protocol';

/** The engine's process as main sees it; `fork-engine.ts` makes the real one. */
export interface EngineChild {
  readonly post: (message: ToEngine) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Called once, whatever the reason. */
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
}
