import { useState } from 'react';
import { useEngineQuery } from '../../app/use-engine';
import { enumerate } from '../../locales/format';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { SidePanel } from '../../ui/side-panel';
import { GroupingsForm } from './groupings-form';
import { listTogether } from './groupings-model';
import { GROUPINGS_INTRO } from './groupings-panel';

const MOST_NAMED = 4;

const wordLabels = (labels: readonly string[]): string => {
  const more = labels.length - MOST_NAMED;
  const quoted = labels.slice(0, more > 1 ? MOST_NAMED : labels.length).map((label) => `« ${label} »`);
  return enumerate(more > 1 ? [...quoted, `${more} autres`] : quoted);
};

/** After a list of agents: which small units would be read with others, and the way to choose. Nothing when none is. */
export const GroupingsNotice = () => {
  const { data } = useEngineQuery('groupings:get', {});
  const [isOpen, setOpen] = useState(false);
  const labels = data === undefined ? [] : listTogether(data.shown).map(({ label }) => label);
  if (data === undefined || labels.length === 0) return null;
  return (
    <>
      <Banner
        tone="info"
        title="Petits services lus ensemble"
        action={<Button onPress={() => setOpen(true)}>Choisir les regroupements…</Button>}
      >
        <p>
          Un service de moins de {data.shown.k} agents n’a pas de ligne à lui{'\u202f'}: les tableaux
          montreront {wordLabels(labels)}.
        </p>
      </Banner>
      {isOpen ? (
        <SidePanel title="Services lus ensemble" onClose={() => setOpen(false)}>
          <p>{GROUPINGS_INTRO}</p>
          <GroupingsForm />
        </SidePanel>
      ) : null}
    </>
  );
};
