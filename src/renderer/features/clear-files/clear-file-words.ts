import type { ClearFile } from '../../../contract/clear-files';
import { typeset } from '../../../contract/typeset';
import { formatDay, plural } from '../../locales/format';

/** One file in clear: « 480 agents, écrit le 3 mars 2026 ». */
export const wordClearFile = ({ people, writtenAt, deletedAt }: ClearFile): string => {
  const deleted = deletedAt === null ? '' : `, supprimé le ${formatDay(deletedAt)}`;
  return typeset(`${plural(people, 'agent')}, écrit le ${formatDay(writtenAt)}${deleted}`);
};
