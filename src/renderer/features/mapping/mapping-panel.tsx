import { useState } from 'react';
import type { FileRef } from '../../../contract/files';
import type { RawMapping } from '../../../contract/mappings';
import { typeset } from '../../../contract/typeset';
import { PIX_COMPETENCES } from '../../../core/framework/pix-framework';
import { type ColumnRole, type MappedKind, rolesOf } from '../../../core/mapping/column-choice';
import {
  type ColumnMapping,
  campaignOf,
  continueCompetences,
  findFaults,
  isUsable,
} from '../../../core/mapping/column-mapping';
import { proposeMapping } from '../../../core/mapping/propose-mapping';
import { asFailure } from '../../app/engine-client';
import { QueryStates } from '../../app/query-states';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { Banner } from '../../ui/banner';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Segmented } from '../../ui/segmented';
import { Select } from '../../ui/select';
import { PlainTable } from '../../ui/table/plain-table';
import { TextField } from '../../ui/text-field';
import { showToast } from '../../ui/toast';
import styles from './mapping.module.css';
import { KINDS, wordFaults, wordRole } from './mapping-words';

const classes = bindClasses(styles);

const CODES = PIX_COMPETENCES.flatMap(({ code }) => code ?? []);
const EXAMPLES = 3;

const INTRO = typeset(
  "Dites ce que contient chaque colonne. Relief s'en souvient pour les fichiers qui ont les mêmes titres (Réglages, « Colonnes mémorisées »). Ces exemples nomment des personnes : ils restent dans cette fenêtre.",
);
const CAMPAIGN_HELP = typeset(
  'Le même nom désigne la même campagne : gardez-le pour ses prochains exports. Son numéro est formé à partir de lui.',
);

/** The first different values of a column. */
const examplesOf = (rows: RawMapping['rows'], place: number): string => {
  const values = [
    ...new Set(rows.map((cells) => (cells[place] ?? '').trim()).filter((value) => value !== '')),
  ];
  return values.length === 0 ? 'Vide' : values.slice(0, EXAMPLES).join(' · ');
};

interface ColumnLineProps {
  readonly title: string;
  readonly place: number;
  readonly role: ColumnRole;
  readonly roles: readonly ColumnRole[];
  readonly examples: string;
  readonly onRole: (role: ColumnRole) => void;
  readonly onContinue: () => void;
}

const ColumnLine = ({ title, place, role, roles, examples, onRole, onContinue }: ColumnLineProps) => (
  <li className={classes('column')}>
    <p className={classes('title')}>{title === '' ? `Colonne ${place + 1}, sans titre` : title}</p>
    <p className={classes('examples')}>{examples}</p>
    <div className={classes('role')}>
      <Select
        label={`Contenu de la colonne ${place + 1}, ${title}`}
        isLabelHidden
        options={roles.map((id) => ({ id, label: wordRole(id) }))}
        value={role}
        onChange={onRole}
      />
      {role.startsWith('competence/') ? (
        <Button size="small" variant="quiet" onPress={onContinue}>
          Continuer dans l’ordre
        </Button>
      ) : null}
    </div>
  </li>
);

/** The first rows as they would be read. */
const Reading = ({ raw, mapping }: { readonly raw: RawMapping; readonly mapping: ColumnMapping }) => {
  const read = mapping.columns.flatMap(({ role }, place) =>
    role === 'ignored' || role === 'kept' || role.startsWith('competence/') ? [] : [{ role, place }],
  );
  if (read.length === 0) return null;
  const lines = raw.rows.map((cells, rank) => ({ id: String(rank), cells }));
  return (
    <PlainTable
      caption="Premières lignes, telles qu’elles seraient lues"
      columns={read.map(({ role, place }) => ({
        id: `${place}`,
        title: wordRole(role),
        value: ({ cells }: (typeof lines)[number]) => (cells[place] ?? '').trim() || null,
        width: 120,
      }))}
      rows={lines}
      rowId={({ id }) => id}
    />
  );
};

const useMapping = (raw: RawMapping) => {
  const [mapping, setMapping] = useState<ColumnMapping>(raw.proposed);
  const setRoles = (roles: readonly ColumnRole[]) =>
    setMapping((now) => ({
      ...now,
      columns: now.columns.map((column, place) => ({ ...column, role: roles[place] ?? column.role })),
    }));
  const roles = mapping.columns.map(({ role }) => role);
  return {
    mapping,
    setKind: (kind: MappedKind) =>
      setMapping(({ campaign }) => ({ ...proposeMapping(raw.titles, kind), campaign })),
    setRole: (place: number, role: ColumnRole) =>
      setRoles(roles.map((former, other) => (other === place ? role : former))),
    continueFrom: (place: number) => setRoles(continueCompetences(roles, place, CODES)),
    setCampaign: (name: string) => setMapping((now) => ({ ...now, campaign: campaignOf(name) })),
  };
};

const MappingForm = ({ raw, onKept, onClose }: { readonly raw: RawMapping } & Ends) => {
  const { mapping, setKind, setRole, continueFrom, setCampaign } = useMapping(raw);
  const [campaignName, setCampaignName] = useState(raw.proposed.campaign?.name ?? '');
  const saving = useEngineMutation('mapping:save');
  const roles = rolesOf(mapping.kind);
  const faults = findFaults(mapping);
  const keep = async () => {
    try {
      const columns = mapping.columns.map((column) => ({ ...column }));
      await saving.mutateAsync({ mapping: { ...mapping, columns }, fileName: raw.name });
      onKept();
    } catch (error) {
      showToast({ message: asFailure(error).text.title });
    }
  };
  const hasCampaignColumns = mapping.columns.some(({ role }) => role === 'pix/campaign-id');
  return (
    <div className={classes('panel')}>
      <Segmented label="Nature du fichier" options={KINDS} value={mapping.kind} onChange={setKind} />
      <ul className={classes('columns')} aria-label="Colonnes du fichier">
        {mapping.columns.map(({ title, rank, role }, place) => (
          <ColumnLine
            key={`${rank} ${title}`}
            title={title}
            place={place}
            role={role}
            roles={roles}
            examples={examplesOf(raw.rows, place)}
            onRole={(chosen) => setRole(place, chosen)}
            onContinue={() => continueFrom(place)}
          />
        ))}
      </ul>
      {mapping.kind === 'agents' || hasCampaignColumns ? null : (
        <div className={classes('name')}>
          <TextField
            label="Nom de la campagne"
            description={CAMPAIGN_HELP}
            value={campaignName}
            onChange={(name) => {
              setCampaignName(name);
              setCampaign(name);
            }}
            maxLength={200}
          />
        </div>
      )}
      <Reading raw={raw} mapping={mapping} />
      <div role="status">
        {isUsable(faults) ? null : (
          <Banner tone="warning" title="Ces colonnes ne suffisent pas encore">
            {wordFaults(faults).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Banner>
        )}
      </div>
      <div className={classes('actions')}>
        <Button
          variant="primary"
          isDisabled={!isUsable(faults)}
          isPending={saving.isPending}
          onPress={() => void keep()}
        >
          Utiliser ces colonnes
        </Button>
        <Button onPress={onClose}>Revenir à l’aperçu</Button>
      </div>
    </div>
  );
};

interface Ends {
  /** The mapping is remembered: the files are to be read again. */
  readonly onKept: () => void;
  readonly onClose: () => void;
}

/** The columns of one file of an import, explained by the administrator. */
export const MappingPanel = ({
  files,
  name,
  ...ends
}: { readonly files: readonly FileRef[]; readonly name: string } & Ends) => {
  const raw = useEngineQuery('mapping:open', { files: files.map(({ token }) => token), name });
  return (
    <Card title={typeset(`Colonnes : ${name}`)} description={INTRO}>
      <QueryStates query={raw} lines={8}>
        {(table) => <MappingForm raw={table} {...ends} />}
      </QueryStates>
    </Card>
  );
};
