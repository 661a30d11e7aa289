import { useState } from 'react';
import type { ReplyOf } from '../../../contract/channels';
import { useCollectiveFilter } from '../../app/collective-filter';
import { useRoute } from '../../app/routes';
import { Segmented } from '../../ui/segmented';
import { Select } from '../../ui/select';

export type KnownCampaign = ReplyOf<'filters:get'>['campaigns'][number];

/** Campaigns that the context bar keeps. */
export const useKeptCampaigns = (all: readonly KnownCampaign[]): readonly KnownCampaign[] => {
  const { campaignIds } = useCollectiveFilter().filter;
  return campaignIds === null ? all : all.filter(({ id }) => campaignIds.includes(id));
};

/** The campaign shown: the one chosen here, else the one that led here, else the first. */
export const useChosenCampaign = (campaigns: readonly KnownCampaign[]) => {
  const { campaignId } = useRoute();
  const [chosen, setChosen] = useState<string | null>(campaignId ?? null);
  const current = campaigns.find(({ id }) => id === chosen) ?? campaigns[0] ?? null;
  return { current, choose: setChosen };
};

const SIDE_BY_SIDE = 3;

/** Which campaign is shown. */
export const CampaignPicker = ({
  campaigns,
  current,
  onChoose,
}: {
  readonly campaigns: readonly KnownCampaign[];
  readonly current: string;
  readonly onChoose: (id: string) => void;
}) => {
  if (campaigns.length < 2) return null;
  const options = campaigns.map(({ id, name }) => ({ id, label: name }));
  return campaigns.length <= SIDE_BY_SIDE ? (
    <Segmented label="Campagne" options={options} value={current} onChange={onChoose} />
  ) : (
    <Select label="Campagne" isLabelHidden options={options} value={current} onChange={onChoose} />
  );
};
