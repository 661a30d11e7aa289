import type { AgentResults } from '../../../contract/agents';
import { formatCount, formatDay, formatPercent, MISSING, plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { PlainTable } from '../../ui/table/plain-table';
import type { TableColumn } from '../../ui/table/table-column';
import styles from './results-section.module.css';

const classes = bindClasses(styles);

type CampaignResults = AgentResults['campaigns'][number];
type Result = CampaignResults['results'][number];

const competence: TableColumn<Result> = {
  id: 'competence',
  title: 'Compétence',
  value: ({ code, competence: name }) => (code === null ? name : `${code} ${name}`),
  width: 190,
};

const ofRate: readonly TableColumn<Result>[] = [
  competence,
  {
    id: 'acquis',
    title: 'Acquis maîtrisés',
    value: ({ acquis, validated }) =>
      acquis === null || validated === null ? null : `${formatCount(validated)} sur ${formatCount(acquis)}`,
    align: 'end',
    width: 90,
  },
];

const ofLevel: readonly TableColumn<Result>[] = [
  competence,
  {
    id: 'level',
    title: 'Niveau',
    value: ({ level }) => (level === null ? null : String(level)),
    align: 'end',
    width: 60,
  },
  {
    id: 'pix',
    title: 'Pix',
    value: ({ pix }) => (pix === null ? null : formatCount(pix)),
    align: 'end',
    width: 50,
  },
];

/** The whole of one sent participation in words; levels are averaged nowhere. */
function summariseCampaign({ kind, sharedAt, mastery, pixTotal, stage }: CampaignResults): string {
  const parts = [
    ...(sharedAt === null ? [] : [`envoyé le ${formatDay(sharedAt)}`]),
    ...(kind === 'assessment' ? [`maîtrise ${formatPercent(mastery)}`] : []),
    ...(pixTotal === null ? [] : [plural(pixTotal, 'pix', 'pix')]),
    ...(stage === null ? [] : [`palier ${formatCount(stage)}`]),
  ];
  return parts.join(' · ') || MISSING;
}

/** The results of one agent, one table per sent participation. */
export const ResultTables = ({ results }: { readonly results: AgentResults }) => (
  <>
    {results.campaigns.map((campaign, rank) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a campaign may be sent twice in the same minute; the order is fixed
      <section key={`${campaign.campaignId} ${rank}`} className={classes('campaign')}>
        <h4 className={classes('campaignName')}>{campaign.name}</h4>
        <p className={classes('summary')}>{summariseCampaign(campaign)}</p>
        <PlainTable
          caption={`Résultats\u202f: ${campaign.name}`}
          isCaptionHidden
          columns={campaign.kind === 'assessment' ? ofRate : ofLevel}
          rows={campaign.results}
          rowId={({ competence: name }) => name}
        />
      </section>
    ))}
  </>
);
