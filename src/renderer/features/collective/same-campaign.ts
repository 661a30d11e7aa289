import type { ShownQuery } from '../../app/query-states';

/** A reply that may tell which campaign it is about. */
type CampaignReply =
  | { readonly kind: 'table'; readonly campaign: { readonly id: string } }
  | { readonly kind: 'too-few' | 'no-result' | 'unknown-campaign' };

/**
 * What a query shows while it waits: the numbers of the campaign chosen just before never stand under the name of
 * another one.
 */
export const sameCampaign = <Reply extends CampaignReply>(
  query: ShownQuery<Reply> & { readonly isPlaceholderData: boolean },
  campaignId: string,
): ShownQuery<Reply> => {
  const { data, isPlaceholderData, error, refetch } = query;
  const isOther =
    data !== undefined && isPlaceholderData && (data.kind !== 'table' || data.campaign.id !== campaignId);
  return { data: isOther ? undefined : data, error, refetch };
};
