/** One piece of free software that the application carries. */
export interface BundledSoftware {
  /** Name on its registry. */
  readonly name: string;
  /** SPDX identifier. */
  readonly licence: string;
  /** What it does here, in French. */
  readonly use: string;
}

/** Everything declared in `package.json`, with Electron; a test holds the list to it. */
export const bundledSoftware: readonly BundledSoftware[] = [
  { name: 'electron', licence: 'MIT', use: 'La fenêtre et ses processus' },
  { name: 'react', licence: 'MIT', use: 'Les écrans' },
  { name: 'react-dom', licence: 'MIT', use: 'Les écrans' },
  { name: 'react-aria-components', licence: 'Apache-2.0', use: 'Les commandes, accessibles au clavier' },
  { name: '@tanstack/react-query', licence: 'MIT', use: 'Les questions posées au moteur' },
  { name: '@tanstack/react-table', licence: 'MIT', use: 'Les tableaux' },
  { name: '@tanstack/react-virtual', licence: 'MIT', use: 'Les longs tableaux' },
  { name: 'd3-scale', licence: 'ISC', use: 'Les échelles des figures' },
  { name: 'lucide-react', licence: 'ISC', use: 'Les icônes' },
  { name: '@fontsource-variable/inter', licence: 'OFL-1.1', use: 'La police Inter' },
  { name: 'age-encryption', licence: 'BSD-3-Clause', use: 'Le chiffrement du coffre' },
  { name: 'sql.js', licence: 'MIT', use: 'La base de données, en mémoire' },
  { name: 'papaparse', licence: 'MIT', use: 'La lecture des CSV' },
  { name: 'iconv-lite', licence: 'MIT', use: 'Les anciens encodages' },
  { name: 'exceljs', licence: 'MIT', use: 'Le classeur du plan de formation' },
  { name: 'docx', licence: 'MIT', use: 'Le dossier du CODIR' },
  { name: 'zod', licence: 'MIT', use: 'Le contrôle des échanges internes' },
  { name: '@zxcvbn-ts/core', licence: 'MIT', use: 'La force des phrases de passe' },
  { name: '@zxcvbn-ts/language-common', licence: 'MIT', use: 'La force des phrases de passe' },
  { name: '@zxcvbn-ts/language-fr', licence: 'MIT', use: 'La force des phrases de passe' },
];
