import { FileInput } from 'lucide-react';
import { useState } from 'react';
import type { CampaignChoice, CampaignEntry } from '../../../contract/campaigns';
import { typeset } from '../../../contract/typeset';
import { QueryStates } from '../../app/query-states';
import { useNavigate } from '../../app/routes';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { EmptyState } from '../../ui/empty-state';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { changeUndoably } from './change-undoably';
import { mergeTargets } from './merge-targets';
import styles from './settings.module.css';

const classes = bindClasses(styles);

const KINDS = { assessment: 'Parcours', profiles: 'Collecte de profils' } as const;
const APART = 'apart';

const titleOf = ({ name, choice }: CampaignEntry): string => choice.label ?? name;

const OPENED_HELP = typeset(
  'Les participations commencées avant ce jour sont des tests : elles ne comptent nulle part.',
);
const MERGE_HELP = 'Les deux campagnes comptent alors comme une seule, sous le nom de l’autre.';
const APART_WORDS = typeset('Aucune : elle compte à part');

type Change = (part: Partial<CampaignChoice>, message: string) => void;

const NameAndDay = ({ campaign, change }: { readonly campaign: CampaignEntry; readonly change: Change }) => {
  const { choice, name } = campaign;
  const [label, setLabel] = useState(choice.label ?? '');
  const [day, setDay] = useState(choice.openedOn ?? '');
  const keepLabel = () => {
    const next = label.trim() === '' ? null : label.trim();
    if (next !== choice.label) change({ label: next }, 'Nom de la campagne changé.');
  };
  const keepDay = () => {
    const next = day === '' ? null : day;
    if (next !== choice.openedOn) change({ openedOn: next }, 'Jour d’ouverture changé.');
  };
  return (
    <div className={classes('pair')}>
      <TextField
        label="Nom affiché"
        description={typeset(`Dans Pix Orga : ${name}`)}
        placeholder={name}
        value={label}
        onChange={setLabel}
        onBlur={keepLabel}
        maxLength={200}
      />
      <TextField
        label="Ouverte le"
        type="date"
        description={OPENED_HELP}
        value={day}
        onChange={setDay}
        onBlur={keepDay}
      />
    </div>
  );
};

const CampaignForm = ({
  campaign,
  all,
}: {
  readonly campaign: CampaignEntry;
  readonly all: readonly CampaignEntry[];
}) => {
  const setter = useEngineMutation('campaigns:choose');
  const { choice } = campaign;
  const change: Change = (part, message) =>
    void changeUndoably(setter, { former: choice, next: { ...choice, ...part }, message });
  const merge = (id: string) =>
    id === APART
      ? change({ mergedInto: null }, 'La campagne compte à part.')
      : change({ mergedInto: id }, 'Les campagnes sont réunies.');
  const others = mergeTargets(campaign, all);
  return (
    <div className={classes('form')}>
      <NameAndDay campaign={campaign} change={change} />
      {others.length === 0 ? null : (
        <Select
          label="Réunir avec"
          description={MERGE_HELP}
          options={[
            { id: APART, label: APART_WORDS },
            ...others.map((other) => ({ id: other.id, label: titleOf(other) })),
          ]}
          value={choice.mergedInto ?? APART}
          onChange={merge}
        />
      )}
    </div>
  );
};

const counts = ({ participations, beforeOpening }: CampaignEntry): string =>
  beforeOpening === 0
    ? plural(participations, 'participation')
    : `${plural(participations, 'participation')}, dont ${plural(beforeOpening, 'test')} avant ouverture`;

/** What was chosen about each campaign; every change can be undone. */
export const CampaignsPanel = () => {
  const navigate = useNavigate();
  return (
    <QueryStates query={useEngineQuery('campaigns:list', {})}>
      {(campaigns) =>
        campaigns.length === 0 ? (
          <EmptyState
            icon={<FileInput />}
            title="Aucune campagne dans ce coffre"
            action={
              <Button variant="primary" onPress={() => navigate({ screen: 'import' })}>
                Importer des fichiers
              </Button>
            }
          >
            Elles viennent des exports de Pix Orga.
          </EmptyState>
        ) : (
          campaigns.map((campaign) => (
            <Card
              key={campaign.id}
              title={titleOf(campaign)}
              description={`${KINDS[campaign.kind]} · n° ${campaign.id} · ${counts(campaign)}`}
              actions={campaign.choice.mergedInto === null ? null : <Chip tone="accent">Réunie</Chip>}
            >
              <CampaignForm key={JSON.stringify(campaign.choice)} campaign={campaign} all={campaigns} />
            </Card>
          ))
        )
      }
    </QueryStates>
  );
};
