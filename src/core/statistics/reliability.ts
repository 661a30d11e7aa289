/** « Solide », « Indicatif », « À lire avec prudence ». */
export type Reliability = 'solid' | 'indicative' | 'caution';
