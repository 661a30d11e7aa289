import { Printer, Share2, Table2 } from 'lucide-react';
import { DEFAULT_PLAN_TITLE } from '../../../core/plan';
import { planFileStem } from '../../../core/wording/workbook-file-name';
import { useCollectiveFilter } from '../../app/collective-filter';
import { asFailure } from '../../app/engine-client';
import { describeFilter } from '../../app/filter-words';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { useSituation } from '../../app/use-situation';
import { formatDay } from '../../locales/format';
import { Menu } from '../../ui/menu';
import { showToast } from '../../ui/toast';

/** How the administrator calls the plan. */
export const usePlanTitle = (): string => useEngineQuery('plan:get', {}).data?.title ?? DEFAULT_PLAN_TITLE;

/** Writes the plan as a table of text where the administrator says. */
const useTable = () => {
  const { filter } = useCollectiveFilter();
  const title = usePlanTitle();
  const choosing = useEngineMutation('table:choose');
  const writing = useEngineMutation('export:plan-table');
  const write = async () => {
    try {
      const place = await choosing.mutateAsync({ suggestedName: planFileStem(title), format: 'csv' });
      if (place === null) return;
      await writing.mutateAsync({ destination: place.token, filter });
      showToast({ message: `Enregistré dans ${place.name}. Fichier de travail, à ne pas transmettre.` });
    } catch (error) {
      const { title, meaning } = asFailure(error).text;
      showToast({ message: `${title}. ${meaning}` });
    }
  };
  return { write, isPending: choosing.isPending || writing.isPending };
};

/** The plan beside the workbook: as a table of text, on paper, as a PDF by the printer of the system. */
export const PlanWaysOut = () => {
  const print = useEngineMutation('page:print');
  const table = useTable();
  return (
    <Menu
      label="Autres sorties"
      size="medium"
      icon={<Share2 aria-hidden="true" />}
      isPending={print.isPending || table.isPending}
      entries={[
        {
          id: 'csv',
          label: 'Plan en CSV…',
          icon: <Table2 aria-hidden="true" />,
          onAction: () => void table.write(),
        },
        {
          id: 'print',
          label: 'Imprimer, ou PDF…',
          icon: <Printer aria-hidden="true" />,
          onAction: () => print.mutate({}),
        },
      ]}
    />
  );
};

/** What a printed page is about and for whom. */
export const PrintedPlanScope = () => {
  const { filter } = useCollectiveFilter();
  const situation = useSituation();
  const words = describeFilter({ ...filter, campaignIds: null }, []).map(({ label }) => label);
  const title = usePlanTitle();
  const parts = [
    title,
    words.length === 0 ? 'Tous les agents' : words.join(', '),
    situation,
    formatDay(new Date().toISOString()),
    'Fichier de travail, à ne pas transmettre',
  ];
  return <p className="print-only">{parts.filter((part) => part !== null).join(' · ')}</p>;
};
