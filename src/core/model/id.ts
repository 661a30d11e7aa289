/** Nominal typing for plain values: a branded value can only be made by the function that checks it. */
declare const brand: unique symbol;
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };

/** Row number of an agent in the vault (a positive integer, never shown). */
export type AgentId = Brand<number, 'AgentId'>;
/** Campaign number given by Pix, as text (« ID Campagne »). */
export type CampaignId = Brand<string, 'CampaignId'>;

/** Marks a row number read from the vault as an agent. */
export const asAgentId = (value: number): AgentId => value as AgentId;
/** Marks the text of « ID Campagne » as a campaign. */
export const asCampaignId = (value: string): CampaignId => value as CampaignId;
