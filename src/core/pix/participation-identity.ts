import type { CampaignKind } from '../model/campaign';
import type { CampaignId } from '../model/id';
import type { PixMoment } from '../model/moment';

/**
 * What the store keeps of a participation so that later imports recognise it and later HR lists attach it.
 * Personal data: never leaves the engine.
 */
export interface ParticipationIdentity {
  readonly campaignId: CampaignId;
  readonly kind: CampaignKind;
  readonly externalId: string | null;
  readonly lastName: string;
  readonly firstName: string;
  readonly startedAt: PixMoment | null;
  readonly sharedAt: PixMoment | null;
  readonly shared: boolean;
  /** Progress 0–1, or null. */
  readonly progress: number | null;
  /** How many of the result cells hold a value: of two states of one participation the fuller is the later. */
  readonly filled: number;
  /** SHA-256 (hex) of the campaign and of all typed content but the line: equal content, equal fingerprint. */
  readonly fingerprint: string;
}
