import type { DeclaredNeed } from '../../../../src/core/plan';

/** An invented declared need. */
export const makeDeclared = (name: string, changes: Partial<DeclaredNeed> = {}): DeclaredNeed => ({
  id: `declared|${name}`,
  origin: 'service',
  title: 'Publier des cartes',
  population: { kind: 'unit', label: 'Mission fictive' },
  competence: null,
  subject: 'Cartographie',
  people: 14,
  wishDate: '2026-06-30',
  priority: 'P2',
  priorityReason: 'Nouvel outil en septembre',
  note: '',
  ...changes,
});
