import { EVERYBODY } from '../../core/model/population';
import { type ObjectiveDraft, USUAL_LEAD_DAYS } from '../../core/objectives/objective';
import { ASSESSMENTS } from './fictive-campaign';
import { ORGANISATION } from './fictive-organisation';

const MILLISECONDS_PER_DAY = 86_400_000;

/** So many days after 1 January 2026, ISO. */
const dayOf = (days: number): string =>
  new Date(Date.UTC(2026, 0, 1) + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);

const [CYBERSECURITY, OFFICE] = ASSESSMENTS;

const BLANK = {
  population: EVERYBODY,
  leadDays: USUAL_LEAD_DAYS,
  validFrom: null,
  validUntil: null,
} as const;

const TARGET = { population: EVERYBODY, competence: null, validFrom: null, validUntil: null } as const;

const conference = (opensOn: number): Omit<ObjectiveDraft, 'campaignIds'> => ({
  ...BLANK,
  title: 'Se protéger des attaques numériques',
  orientation: 'Numérique sûr',
  criticality: 2,
  event: { kind: 'day', date: dayOf(opensOn + USUAL_LEAD_DAYS) },
  targets: [
    {
      ...TARGET,
      population: { ...EVERYBODY, corps: 'Technicien supérieur' },
      measure: 'rate',
      value: 0.7,
      reason: 'Ils se connectent aux installations sur le terrain.',
    },
    { ...TARGET, measure: 'stage', value: 2, reason: 'Socle commun annoncé à la conférence.' },
  ],
});

const wave = (division: string, day: number) => ({
  place: { kind: 'unit', unitPath: [ORGANISATION, division] } as const,
  date: dayOf(day),
});

const rollOut = (opensOn: number): Omit<ObjectiveDraft, 'campaignIds'> => {
  const first = opensOn + USUAL_LEAD_DAYS;
  return {
    ...BLANK,
    title: 'Passer à la nouvelle suite bureautique',
    orientation: 'Outils de travail communs',
    criticality: 1,
    event: {
      kind: 'period',
      from: dayOf(first),
      to: dayOf(first + 42),
      waves: [
        wave('Service connaissance et numérique', first),
        wave('Secrétariat général', first + 14),
        wave('Service mobilités et infrastructures', first + 28),
      ],
    },
    targets: [],
  };
};

/** Objectives of the fictive service: a conference with its day J, a roll-out in waves, around the dates of its files. */
export const FICTIVE_OBJECTIVES: readonly ObjectiveDraft[] = [
  { ...conference(CYBERSECURITY.opensOn), campaignIds: [String(CYBERSECURITY.id)] },
  { ...rollOut(OFFICE.opensOn), campaignIds: [String(OFFICE.id)] },
];
