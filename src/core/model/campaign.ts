import type { CampaignId } from './id';

/** `assessment` measures a mastery rate over acquis; `profiles` collects levels 0–8. Never mixed in one number. */
export type CampaignKind = 'assessment' | 'profiles';

export interface CampaignRef {
  readonly id: CampaignId;
  readonly kind: CampaignKind;
  /** Campaign code typed by participants, absent from exports made before 2023-06. */
  readonly code: string | null;
  readonly name: string;
  /** Target profile (« Parcours »), absent from profile collections. */
  readonly course: string | null;
  readonly organisation: string;
  /** Highest stage of « Palier obtenu (/n) », or null without stages. */
  readonly stageCount: number | null;
}
