import { utilityProcess } from 'electron';
import type { EngineChild } from './engine-child';
import { engineEnvironment } from './engine-environment';

export interface EnginePlaces {
  /** The engine's bundle. */
  readonly bundle: string;
  /** Folder of the bundled resources. */
  readonly resources: string;
  /** Folder where the engine remembers what is not confidential. */
  readonly state: string;
  /** True in development: the engine's messages go to the terminal. */
  readonly isVerbose: boolean;
}

/** Starts the engine in a utility process. */
export function forkEngine({ bundle, resources, state, isVerbose }: EnginePlaces): EngineChild {
  const child = utilityProcess.fork(bundle, [`--resources=${resources}`, `--state=${state}`], {
    serviceName: 'Relief',
    stdio: isVerbose ? 'inherit' : 'ignore',
    env: engineEnvironment(process.env),
  });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      child.once('exit', listener);
    },
    kill: () => {
      child.kill();
    },
  };
}
