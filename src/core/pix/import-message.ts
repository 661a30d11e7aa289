import type {
  FileProblem,
  FileProblemCode,
  ImportNotice,
  NoticeCode,
  RowRejection,
  RowRejectionCode,
} from './import-code';

const NBSP = '\u00a0';
const NNBSP = '\u202f';

const quoted = (text: string): string => `«${NBSP}${text}${NBSP}»`;

type Column = string | number | null;

const RESAVE = `Téléchargez à nouveau le fichier CSV depuis Pix${NBSP}Orga, ou enregistrez-le au format «${NBSP}CSV UTF-8${NBSP}».`;

/** What each problem says after « Le fichier « … » ». */
const FILE_SENTENCES: Readonly<Record<FileProblemCode, string>> = {
  'missing-file':
    'n’existe pas ou plus à cet emplacement. Vérifiez que la clé ou le partage est accessible, puis choisissez-le à nouveau.',
  'is-directory': 'est un dossier. Ouvrez-le et choisissez les fichiers qu’il contient.',
  'not-a-file': 'n’est pas un fichier ordinaire. Choisissez un fichier CSV, XLSX, ODS ou ZIP.',
  'no-permission':
    'ne peut pas être lu avec votre compte. Copiez-le dans un dossier à vous, ou demandez le droit de le lire.',
  disappeared:
    'a disparu pendant la lecture. Vérifiez que la clé ou le partage est toujours branché, puis recommencez.',
  'read-error': 'n’a pas pu être lu jusqu’au bout. Copiez-le sur ce poste, puis recommencez avec la copie.',
  'too-large': `dépasse la taille permise (512${NBSP}Mio, ou 128${NBSP}Mio pour un classeur ou une archive)${NNBSP}: ce n’est pas un export de Pix${NBSP}Orga. Vérifiez que c’est le bon fichier.`,
  'empty-file': `est vide. ${RESAVE}`,
  'excel-workbook': `est un classeur Excel d’un ancien format, ou protégé par un mot de passe. Dans Excel, choisissez «${NBSP}Enregistrer sous${NBSP}», format «${NBSP}Classeur Excel (.xlsx)${NBSP}», sans mot de passe.`,
  'other-document':
    'est un document, pas un classeur ni un fichier CSV. Enregistrez le tableau qu’il contient au format CSV, XLSX ou ODS.',
  'nested-archive':
    'est une archive ZIP à l’intérieur d’une autre. Extrayez-la, puis importez les fichiers qu’elle contient.',
  'empty-archive': 'est une archive ZIP sans aucun fichier. Vérifiez que c’est la bonne archive.',
  'protected-file':
    'est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis importez-le à nouveau.',
  'damaged-file':
    'est abîmé ou incomplet. Copiez-le à nouveau depuis sa source, ou enregistrez-le à nouveau, puis recommencez.',
  'expands-too-much': `contient beaucoup trop de données une fois décompressé${NNBSP}: il est refusé par prudence. Vérifiez sa provenance, ou importez les fichiers un par un.`,
  'pdf-document': `est un document PDF. Dans Pix${NBSP}Orga, utilisez «${NBSP}Exporter les résultats (.csv)${NBSP}».`,
  'binary-file': `n’est pas un fichier texte. ${RESAVE}`,
  'wrong-encoding': `a été enregistré dans un encodage qui abîme les lettres accentuées. ${RESAVE}`,
  'not-csv': `n’est pas un fichier CSV${NNBSP}: aucun séparateur (point-virgule, virgule, tabulation) dans sa première ligne. ${RESAVE}`,
  'broken-quotes': `a trop de guillemets mal placés pour être lu ligne à ligne. ${RESAVE}`,
  'unknown-columns': `n’est ni un export de campagne de Pix${NBSP}Orga ni une liste d’agents${NNBSP}: les titres de sa première ligne sont inconnus. Vérifiez que c’est le bon fichier et que la ligne des titres est la première.`,
  'missing-columns': `ressemble à un export de Pix${NBSP}Orga, mais cette colonne nécessaire manque. Téléchargez-le à nouveau sans en retirer de colonne.`,
  'month-first-dates': `contient des dates écrites mois/jour/année, ou dont le jour et le mois ont été échangés par un tableur réglé en anglais${NNBSP}: aucune date n’y est sûre. Téléchargez à nouveau le fichier CSV depuis Pix${NBSP}Orga et importez-le sans l’ouvrir.`,
  'too-many-columns': `a plus de 2${NNBSP}000 colonnes. Vérifiez que c’est le bon fichier.`,
  'too-many-rows': `a plus de 2${NNBSP}000${NNBSP}000 de lignes. Vérifiez que c’est le bon fichier.`,
};

/** What each rejection says after its place. */
const ROW_SENTENCES: Readonly<Record<RowRejectionCode, string>> = {
  'truncated-line': 'la ligne a moins de cellules que la ligne des titres. Téléchargez à nouveau le fichier.',
  'extra-cells': 'la ligne a plus de cellules que la ligne des titres. Téléchargez à nouveau le fichier.',
  'unclosed-quote': 'un guillemet ouvert n’est jamais fermé. Téléchargez à nouveau le fichier.',
  'stray-quote': 'un guillemet est mal placé dans la ligne. Téléchargez à nouveau le fichier.',
  'cell-too-long': `une cellule dépasse 32${NNBSP}767 caractères. Corrigez-la, puis importez à nouveau le fichier.`,
  'unreadable-character': `des caractères sont illisibles. Enregistrez le fichier au format «${NBSP}CSV UTF-8${NBSP}».`,
  'missing-name': 'le nom ou le prénom manque. Complétez-le, puis importez à nouveau le fichier.',
  'missing-campaign': 'le numéro de la campagne manque. Téléchargez à nouveau le fichier.',
  'other-campaign':
    'la ligne appartient à une autre campagne que le reste du fichier. Importez un fichier par campagne.',
  'missing-value': 'une valeur nécessaire manque. Téléchargez à nouveau le fichier.',
  'not-a-number': `un nombre est attendu (par exemple 0,67, ou NA s’il n’y en a pas). Corrigez la cellule ou téléchargez à nouveau le fichier.`,
  'out-of-range':
    'le nombre est hors des valeurs possibles. Corrigez la cellule ou téléchargez à nouveau le fichier.',
  'not-a-date': 'une date est attendue, écrite JJ/MM/AAAA ou JJ/MM/AAAA HH:MM. Corrigez la cellule.',
  'not-yes-no':
    'la réponse attendue est Oui ou Non. Corrigez la cellule ou téléchargez à nouveau le fichier.',
  'not-an-outcome': 'le résultat attendu est OK, KO ou Non testé. Téléchargez à nouveau le fichier.',
  'validated-over-acquis': 'il y a plus d’acquis maîtrisés que d’acquis. Téléchargez à nouveau le fichier.',
  'duplicate-matricule':
    'ce matricule figure déjà dans une autre ligne. Corrigez la liste, puis importez-la à nouveau.',
};

const NOTICE_SENTENCES: Readonly<Record<NoticeCode, string>> = {
  'no-rows': `ne contient que la ligne des titres${NNBSP}: personne n’a encore participé, ou l’export est incomplet. La campagne reste inconnue.`,
  'ignored-column': 'cette colonne n’est pas utilisée. Renommez-la si elle devait l’être.',
  'other-competence': `cette compétence n’est pas dans le référentiel Pix${NNBSP}: elle est conservée sous «${NBSP}Autres compétences${NBSP}».`,
  'lost-zeros': `porte des matricules sans les zéros de leur début, perdus par un tableur (ici ou dans la liste des agents)${NNBSP}: ils ont été rétablis quand un seul agent pouvait être désigné.`,
  'rounded-identifiers': `porte des identifiants arrondis par un tableur (par exemple 1,23E+11)${NNBSP}: ils ne désignent plus personne et sont laissés de côté. Téléchargez-le à nouveau pour les retrouver.`,
  'merged-cells': `contient des cellules fusionnées${NNBSP}: leur valeur n’est lue que dans la première. Vérifiez l’aperçu.`,
  'unreadable-share': `des valeurs de cette colonne ne sont pas des quotités (80${NBSP}%, 80 ou 0,8)${NNBSP}: elles sont laissées vides.`,
  'unread-sheet': `n’a pas été lu${NNBSP}: cette feuille est masquée, ou ses titres sont inconnus.`,
  'windows-encoding': `est enregistré dans l’encodage de Windows et a été lu ainsi${NNBSP}: vérifiez les accents dans l’aperçu.`,
};

function describePlace(file: string, line: number | null, column: Column): string {
  const title = typeof column === 'number' ? `colonne ${column}` : `colonne ${quoted(column ?? '')}`;
  const parts = [
    `ichier ${quoted(file)}`,
    ...(line === null ? [] : [`ligne ${line}`]),
    ...(column === null ? [] : [title]),
  ];
  return parts.join(', ');
}

/** One French sentence on the whole file. `column` names the column that is missing or in excess. */
export function describeProblem(code: FileProblemCode, file: string, column: Column = null): FileProblem {
  const end = column === null ? '' : ',';
  const message = `Le f${describePlace(file, null, column)}${end} ${FILE_SENTENCES[code]}`;
  return { code, line: null, column, message };
}

/** One French sentence on one row, naming file, line and column, never a cell. */
export function describeRejection(
  code: RowRejectionCode,
  file: string,
  line: number,
  column: Column,
): RowRejection {
  const message = `F${describePlace(file, line, column)}${NNBSP}: ${ROW_SENTENCES[code]}`;
  return { code, line, column, message };
}

/** One French sentence on what the user should know of a file that is imported all the same. */
export function describeNotice(code: NoticeCode, file: string, column: Column = null): ImportNotice {
  const place = describePlace(file, null, column);
  const start = column === null ? `Le f${place} ` : `F${place}${NNBSP}: `;
  return { code, line: null, column, message: `${start}${NOTICE_SENTENCES[code]}` };
}
