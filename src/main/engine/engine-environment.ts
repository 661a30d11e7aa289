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
