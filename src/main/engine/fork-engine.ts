import { utilityProcess } from 'electron';
import type { EngineChild } from './engine-child';

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

/** Variables that would change how the engine's Node runs. */
const refusedVariables: ReadonlySet<string> = new Set([
  'NODE_OPTIONS',
  'NODE_PATH',
  'NODE_EXTRA_CA_CERTS',
  'NODE_V8_COVERAGE',
  'ELECTRON_RUN_AS_NODE',
]);

/** The environment without those variables. */
export function engineEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !refusedVariables.has(name)));
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
