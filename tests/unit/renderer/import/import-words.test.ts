import { describe, expect, it } from 'vitest';
import { countKinds, describeReading } from '../../../../src/renderer/features/import/file-words';
import {
  concludeImport,
  concludePreview,
  describeLeftOut,
} from '../../../../src/renderer/features/import/import-conclusion';
import { describeStandings } from '../../../../src/renderer/features/import/person-standing';
import { filePreviewOf, rejectedRowOf } from './file-preview-fixture';

const agents = (created: number, updated = 0) => filePreviewOf({ kind: 'agents', created, updated });
const rows = (created: number, updated = 0) => filePreviewOf({ created, updated });

describe('the sentence of a preview', () => {
  it('says that nothing is written and what importing adds', () => {
    expect(concludePreview({ files: [agents(742), rows(1102, 3)], writes: true, departed: 0 })).toBe(
      'Rien n’est encore écrit\u202f: «\u00a0Importer\u00a0» ajoutera 742\u00a0agents et 1\u202f102\u00a0participations et mettra à jour 3\u00a0participations.',
    );
  });

  it('says that agents leave with the former list', () => {
    expect(concludePreview({ files: [agents(1)], writes: true, departed: 2 })).toContain(
      'ajoutera 1\u00a0agent et retirera 2\u00a0agents.',
    );
  });

  it('never promises to add when nothing is new', () => {
    expect(concludePreview({ files: [rows(0)], writes: false, departed: 0 })).toContain('rien à importer');
    expect(concludePreview({ files: [rows(0)], writes: true, departed: 0 })).not.toContain('ajoutera');
  });

  it('does not claim that the vault holds a file that was not recognised', () => {
    const unknown = filePreviewOf({ kind: 'unknown' });
    expect(concludePreview({ files: [unknown], writes: false, departed: 0 })).toBe(
      'Ce fichier n’a pas été reconnu.',
    );
    expect(concludePreview({ files: [unknown, rows(0)], writes: false, departed: 0 })).toContain(
      'rien à importer',
    );
  });
});

describe('the sentence of a report', () => {
  it('agrees with what was added', () => {
    expect(concludeImport([rows(2)])).toBe('2\u00a0participations ajoutées au coffre.');
    expect(concludeImport([agents(1)])).toBe('1\u00a0agent ajouté au coffre.');
    expect(concludeImport([agents(2, 1), rows(5, 4)])).toBe(
      '2\u00a0agents et 5\u00a0participations ajoutés au coffre\u202f; 1\u00a0agent et 4\u00a0participations mis à jour.',
    );
    expect(concludeImport([rows(0, 1)])).toBe('1\u00a0participation mise à jour.');
  });

  it('counts what was left out', () => {
    const file = filePreviewOf({ rejected: [rejectedRowOf(2, 'Note'), rejectedRowOf(3, 'Note')] });
    const unknown = filePreviewOf({ kind: 'unknown', rejected: [rejectedRowOf(null, null)] });
    expect(describeLeftOut([file, unknown])).toBe('2\u00a0lignes refusées et 1 fichier non reconnu');
    expect(describeLeftOut([rows(3)])).toBe('');
  });
});

describe('the words of a file', () => {
  it('say how it was read, also for a layout they do not know', () => {
    expect(describeReading({ layout: 'assessment-2024', encoding: 'windows-1252' })).toBe(
      'Présentation de Pix Orga depuis fin 2024, encodage de Windows',
    );
    expect(describeReading({ layout: 'assessment-2031', encoding: 'utf-8' })).toBe('Assessment-2031, UTF-8');
    expect(describeReading({ layout: '', encoding: '' })).toBe('');
  });

  it('count the kinds of files', () => {
    expect(countKinds([{ kind: 'assessment' }, { kind: 'agents' }, { kind: 'assessment' }])).toBe(
      '1 liste d’agents et 2 parcours',
    );
  });

  it('blame the missing list of agents for persons without an agent', () => {
    const file = { matched: 0, doubtful: 0, unattachable: 0, unmatched: 4 };
    expect(describeStandings(file, false)[0]?.reason).toContain('Aucune liste des agents');
    expect(describeStandings(file, true)[0]?.reason).toContain('Absentes de la liste');
  });

  it('say how many persons nothing tells apart, and what avoids it next time', () => {
    const parts = describeStandings({ matched: 5, doubtful: 4, unattachable: 3, unmatched: 0 }, true);
    expect(parts.map(({ count, label }) => [count, label])).toEqual([
      [5, 'rattachées à un agent'],
      [1, 'à vérifier'],
      [3, 'non rattachables'],
    ]);
    expect(parts[2]?.reason).toContain('Un identifiant (matricule ou courriel) demandé dans Pix Orga');
  });
});
