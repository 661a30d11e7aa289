import type { Brand } from '../model/id';
import { type LinkId, writeLinkId } from './link-id';

/** The code that opens a campaign on app.pix.fr, in capitals. */
export type CampaignCode = Brand<string, 'CampaignCode'>;

/** Pix draws six letters and three digits; a little more is let through. */
const CODE = /^[A-Z0-9]{4,20}$/;
const ADDRESS = /^(?:https?:\/\/)?app\.pix\.(?:fr|org)\/campagnes\/([^/?#]+)/iu;

/** The code in what was typed or pasted, be it the whole address of the campaign; null when there is none. */
export function readCampaignCode(text: string): CampaignCode | null {
  const typed = text.trim();
  const code = (ADDRESS.exec(typed)?.[1] ?? typed).replace(/\s/gu, '').toUpperCase();
  return CODE.test(code) ? (code as CampaignCode) : null;
}

/** The address that opens a campaign with its external identifier filled in (`externalId`, Pix App). */
export const personalLink = (code: CampaignCode, id: LinkId): string =>
  `https://app.pix.fr/campagnes/${encodeURIComponent(code)}?externalId=${encodeURIComponent(writeLinkId(id))}`;
