import type { GroupingsReply, UnitGroupings } from '../../../contract/groupings';
import { wordHeadcount } from '../../../core/wording/released-words';
import { enumerate } from '../../locales/format';

export type ShownUnits = GroupingsReply['shown'];
export type ShownRow = ShownUnits['rows'][number];
export type ShownUnit = ShownRow['members'][number];

const MOST_NAMED = 6;

/** Rows that hold several units. */
export const listTogether = ({ rows }: ShownUnits): readonly ShownRow[] =>
  rows.filter(({ origin }) => origin !== 'alone');

/** Every unit, by name. */
export const listUnits = ({ rows }: ShownUnits): readonly ShownUnit[] =>
  rows.flatMap(({ members }) => members).sort((one, other) => one.name.localeCompare(other.name, 'fr'));

/** Puts units together, with those that already stand with one of them by choice. */
export const joinUnits = (groupings: UnitGroupings, keys: readonly string[]): UnitGroupings => {
  const touched = groupings.filter((group) => group.some((key) => keys.includes(key)));
  return [
    ...groupings.filter((group) => !touched.includes(group)),
    [...new Set([...touched.flat(), ...keys])],
  ];
};

/** Takes back the choices that the row comes from; what is too small by itself stays with others. */
export const partRow = (groupings: UnitGroupings, { members }: ShownRow): UnitGroupings =>
  groupings.filter((group) => !members.some(({ key }) => group.includes(key)));

/** « réunit Mission Est, Mission Ouest et 3 autres · 12 agents ». */
export const wordRow = ({ members, agents }: ShownRow): string => {
  const names = members.map(({ name }) => name);
  const more = names.length - MOST_NAMED;
  const named = more > 1 ? [...names.slice(0, MOST_NAMED), `${more} autres`] : names;
  return `réunit ${enumerate(named)} · ${wordHeadcount(agents)} agents`;
};
