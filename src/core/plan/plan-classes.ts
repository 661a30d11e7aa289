/** P1 first. */
export type PriorityClass = 'P1' | 'P2' | 'P3';

/**
 * T1 immediate adaptation to the post, T2 adaptation to the foreseeable evolution of occupations,
 * T3 development of qualifications (décret n° 2007-1470 du 15 octobre 2007, article 1).
 */
export type TrainingType = 'T1' | 'T2' | 'T3';
