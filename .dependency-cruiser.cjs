/** Layer rules of docs/architecture.md: core ← contract ← (engine, preload, renderer, main). */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});
const npm = (names) => `^node_modules/(${names})/`;

module.exports = {
  forbidden: [
    only('core-is-pure', '^src/core/', ['^src/core/'], 'The domain imports nothing but itself.'),
    only(
      'contract-sees-core',
      '^src/contract/',
      ['^src/(core|contract)/', npm('zod')],
      'The contract is made of core types and zod.',
    ),
    {
      name: 'engine-stands-apart',
      comment: 'The engine is Electron-free: it also runs in plain Node.',
      severity: 'error',
      from: { path: '^src/engine/' },
      to: { path: ['^src/(main|preload|renderer)/', npm('electron|react|react-dom')] },
    },
    {
      name: 'main-is-thin',
      severity: 'error',
      from: { path: '^src/main/' },
      to: {
        path: [
          '^src/(engine|preload|renderer)/',
          npm('sql\\.js|exceljs|age-encryption|papaparse|fflate|react'),
        ],
      },
    },
    {
      name: 'preload-is-a-bridge',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: { path: '^src/(engine|main|renderer)/' },
    },
    {
      name: 'renderer-only-shows',
      comment: 'No Node, no Electron, no engine in the page.',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: ['^src/(engine|main|preload)/', npm('electron|sql\\.js|exceljs|age-encryption')] },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'registrations-know-no-result',
      comment: 'Who registers is never joined with participations or results (ADR 20).',
      severity: 'error',
      from: {
        path: '^src/(core/(registrations|invitations)/|contract/(registrations|invitations)|engine/(import/registrations/|services/(regist|convocations|invitations)|store/queries/(registrations|invitations)))',
      },
      to: {
        path: '^src/(core/(participation|gaps|needs|statistics|targets|trends|disclosure)/|engine/store/(read-facts|queries/(participations|agent-participations|campaign|competence|links|presence|review|targets)))',
      },
    },
    {
      name: 'no-network',
      comment: 'Nothing in the application opens a socket.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(node:)?(http|https|http2|net|tls|dns|dgram)$' },
    },
    { name: 'no-cycle', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: ['\\.svg$', '\\?asset$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
