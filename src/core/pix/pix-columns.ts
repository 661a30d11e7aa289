import { findCompetence } from '../framework/pix-framework';
import type { CampaignKind } from '../model/campaign';
import type { CompetenceRef } from '../model/competence';
import { type ColumnRole, type CompetenceMeasure, type PixField, recogniseTitle } from './column-role';
import { foldTitle } from './column-title';
import type { LayoutId } from './file-kind';

/** Where the columns of one competence (or domaine) are; a measure that the file lacks is absent. */
export interface MeasuredColumns {
  readonly competence: CompetenceRef;
  readonly at: ReadonlyMap<CompetenceMeasure, number>;
}

/** A column that no template explains: external id, organisational or import-format column. Personal data. */
export interface FreeColumn {
  readonly index: number;
  readonly label: string;
  /** Between the first name and the progress, start or sending: where Pix puts them. */
  readonly isInPlace: boolean;
}

/** What the header of a Pix export says; indexes are positions in a row. */
export interface PixColumns {
  readonly kind: CampaignKind;
  readonly layout: LayoutId;
  readonly titles: readonly string[];
  readonly fields: ReadonlyMap<PixField, number>;
  /** n of « Palier obtenu (/n) », or null. */
  readonly stageCount: number | null;
  /** Fields whose title says « (UTC) » (end of 2024). */
  readonly utcFields: ReadonlySet<PixField>;
  readonly badges: readonly { readonly index: number; readonly title: string }[];
  readonly competences: readonly MeasuredColumns[];
  readonly areas: readonly MeasuredColumns[];
  readonly skills: readonly { readonly index: number; readonly name: string }[];
  readonly free: readonly FreeColumn[];
}

export type PixHeaderReading =
  | { readonly kind: 'columns'; readonly columns: PixColumns }
  /** A Pix export of which a necessary column is missing; `title` is the one expected. */
  | { readonly kind: 'missing-column'; readonly title: string }
  | { readonly kind: 'not-pix' };

/** What no export can do without, with the title to ask for. */
const NECESSARY: Readonly<Record<CampaignKind, readonly (readonly [PixField, string])[]>> = {
  assessment: [
    ['campaign-id', 'ID Campagne'],
    ['campaign-name', 'Nom de la campagne'],
    ['last-name', 'Nom du Participant'],
    ['first-name', 'Prénom du Participant'],
    ['started-at', 'Date et heure de début (Europe/Paris)'],
    ['shared-at', 'Date et heure du partage (Europe/Paris)'],
  ],
  profiles: [
    ['campaign-id', 'ID Campagne'],
    ['campaign-name', 'Nom de la campagne'],
    ['last-name', 'Nom du Participant'],
    ['first-name', 'Prénom du Participant'],
    ['shared-at', 'Date et heure de l’envoi (Europe/Paris)'],
  ],
};

/** The order in which Pix writes the fixed columns; a re-arranged file has none. */
const NATURAL_ORDER: readonly PixField[] = [
  'organisation',
  'campaign-id',
  'campaign-name',
  'last-name',
  'first-name',
  'progress',
  'started-at',
  'shared',
  'sent',
  'shared-at',
];

/** Fields that Pix writes after the free columns: of two equal titles the last one is Pix's. */
const AFTER_FREE: ReadonlySet<PixField> = new Set(['progress', 'started-at', 'shared', 'sent', 'shared-at']);

type Roles = readonly ColumnRole[];

function positionsOf(roles: Roles, field: PixField): readonly number[] {
  return roles.flatMap((role, index) => (role.kind === 'field' && role.field === field ? [index] : []));
}

function placeFields(roles: Roles): Map<PixField, number> {
  const placed = new Map<PixField, number>();
  for (const field of new Set(roles.flatMap((role) => (role.kind === 'field' ? [role.field] : [])))) {
    const positions = positionsOf(roles, field);
    const index = AFTER_FREE.has(field) ? positions.at(-1) : positions[0];
    if (index !== undefined) placed.set(field, index);
  }
  return placed;
}

/** First and last position between which every column is free, or null in a re-arranged file. */
function freeZone(fields: ReadonlyMap<PixField, number>): { after: number; before: number } | null {
  const positions = NATURAL_ORDER.flatMap((field) => fields.get(field) ?? []);
  const isNatural = positions.every((position, rank) => rank === 0 || position > (positions[rank - 1] ?? -1));
  const after = fields.get('first-name');
  const before = ['progress', 'started-at', 'shared', 'sent'] as const;
  const ends = before.flatMap((field) => fields.get(field) ?? []);
  return isNatural && after !== undefined && ends.length > 0 ? { after, before: Math.min(...ends) } : null;
}

/** Roles once positions have settled the collisions: a free label may read like any other title. */
function settleRoles(roles: Roles): { roles: Roles; fields: Map<PixField, number> } {
  const zone = freeZone(placeFields(roles));
  const isFree = (index: number): boolean => zone !== null && index > zone.after && index < zone.before;
  const zoned = roles.map((role, index): ColumnRole => (isFree(index) ? { kind: 'unknown' } : role));
  const fields = placeFields(zoned);
  const settled = zoned.map((role, index): ColumnRole => {
    const isSecond = role.kind === 'field' && fields.get(role.field) !== index;
    return isSecond ? { kind: 'unknown' } : role;
  });
  return { roles: settled, fields };
}

function measuredColumns(roles: Roles, kind: 'competence' | 'area'): readonly MeasuredColumns[] {
  const byKey = new Map<string, { competence: CompetenceRef; at: Map<CompetenceMeasure, number> }>();
  roles.forEach((role, index) => {
    if (role.kind !== kind) return;
    const competence = findCompetence(role.name);
    const entry = byKey.get(competence.key) ?? { competence, at: new Map() };
    if (!entry.at.has(role.measure)) entry.at.set(role.measure, index);
    byKey.set(competence.key, entry);
  });
  return [...byKey.values()];
}

function layoutOf(
  kind: CampaignKind,
  fields: ReadonlyMap<PixField, number>,
  titles: readonly string[],
): LayoutId {
  const titleOf = (field: PixField): string => foldTitle(titles[fields.get(field) ?? -1] ?? '');
  const moments = [titleOf('started-at'), titleOf('shared-at')];
  const hasTimes = moments.some((title) => /heure|\((utc|europe\/paris)\)$/.test(title));
  if (kind === 'profiles') {
    if (hasTimes) return 'profiles-2024';
    return fields.has('campaign-code') ? 'profiles-2023' : 'profiles-2019';
  }
  if (!fields.has('progress')) return 'assessment-2025-exam';
  if (hasTimes) return 'assessment-2024';
  if (fields.has('campaign-code')) return 'assessment-2023';
  return /profil|profile/.test(titleOf('course')) ? 'assessment-2019' : 'assessment-2022';
}

function freeColumns(
  titles: readonly string[],
  roles: Roles,
  fields: ReadonlyMap<PixField, number>,
): readonly FreeColumn[] {
  const zone = freeZone(fields);
  return roles.flatMap((role, index) => {
    const label = titles[index] ?? '';
    if (role.kind !== 'unknown' || label === '') return [];
    return [{ index, label, isInPlace: zone !== null && index > zone.after && index < zone.before }];
  });
}

function readStageCount(title: string | undefined): number | null {
  const [, count] = /\/(\d{1,3})\)$/.exec(title ?? '') ?? [];
  return count === undefined ? null : Number(count);
}

function buildColumns(kind: CampaignKind, titles: readonly string[], allRoles: Roles): PixColumns {
  const { roles, fields } = settleRoles(allRoles);
  const isUtc = (index: number): boolean => /\(utc\)$/i.test(titles[index] ?? '');
  const stage = fields.get('stage');
  return {
    kind,
    layout: layoutOf(kind, fields, titles),
    titles,
    fields,
    stageCount: stage === undefined ? null : readStageCount(titles[stage]),
    utcFields: new Set([...fields].flatMap(([field, index]) => (isUtc(index) ? [field] : []))),
    badges: roles.flatMap((role, index) => (role.kind === 'badge' ? [{ index, title: role.title }] : [])),
    competences: measuredColumns(roles, 'competence'),
    areas: measuredColumns(roles, 'area'),
    skills: roles.flatMap((role, index) => (role.kind === 'skill' ? [{ index, name: role.name }] : [])),
    free: freeColumns(titles, roles, fields),
  };
}

/**
 * Recognises a Pix export by its titles, in any order, French or English, of any year since 2019.
 * « Partage (O/N) » makes an assessment, « Envoi (O/N) » a profile collection (format.md §3, detection rule).
 */
export function readPixHeader(titles: readonly string[]): PixHeaderReading {
  const roles = titles.map(recogniseTitle);
  const has = (field: PixField): boolean => positionsOf(roles, field).length > 0;
  const looksLikePix = has('campaign-id') || (has('last-name') && has('first-name'));
  if (!looksLikePix && !has('shared') && !has('sent')) return { kind: 'not-pix' };
  const kind = has('shared') ? 'assessment' : has('sent') ? 'profiles' : null;
  if (kind === null) return { kind: 'missing-column', title: 'Partage (O/N)' };
  const missing = NECESSARY[kind].find(([field]) => !has(field));
  if (missing) return { kind: 'missing-column', title: missing[1] };
  return { kind: 'columns', columns: buildColumns(kind, titles, roles) };
}
