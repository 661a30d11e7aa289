import { FileDown, FileText, Table2 } from 'lucide-react';
import { useState } from 'react';
import type { TrainingSession } from '../../../contract/registrations';
import { typeset } from '../../../contract/typeset';
import { asFailure } from '../../app/engine-client';
import { useEngineMutation } from '../../app/use-engine';
import { plural } from '../../locales/format';
import { ConfirmDialog } from '../../ui/dialog';
import { Menu } from '../../ui/menu';
import { showToast } from '../../ui/toast';

type Format = 'xlsx' | 'csv' | 'docx';

const CLEAR = typeset(
  "Le fichier nomme ces agents, avec leur courriel et leur service, en clair et hors du coffre. Il ne contient aucun résultat. L'écriture est inscrite au journal ; le tableau de bord vous rappellera de supprimer le fichier.",
);

const useConvocations = (sessionId: number) => {
  const choosing = useEngineMutation('table:choose');
  const writing = useEngineMutation('convocations:export');
  const write = async (format: Format) => {
    try {
      const place = await choosing.mutateAsync({ suggestedName: 'convocations', format });
      if (place === null) return;
      const { people } = await writing.mutateAsync({ sessionId, format, destination: place.token });
      showToast({ message: `${plural(people, 'convocation')} dans ${place.name}.` });
    } catch (error) {
      const { title, meaning } = asFailure(error).text;
      showToast({ message: `${title}. ${meaning}` });
    }
  };
  return { write, isPending: choosing.isPending || writing.isPending };
};

/** People with a seat, as a table or one page each; asked first, since the file is in clear. */
export const Convocations = ({ session }: { readonly session: TrainingSession }) => {
  const [asked, setAsked] = useState<Format | null>(null);
  const { write, isPending } = useConvocations(session.id);
  if (session.counts.placed === 0) return null;
  return (
    <>
      <Menu
        label="Convocations"
        icon={<FileDown aria-hidden="true" />}
        isPending={isPending}
        entries={[
          {
            id: 'docx',
            label: 'Une page par personne (DOCX)…',
            icon: <FileText aria-hidden="true" />,
            onAction: () => setAsked('docx'),
          },
          {
            id: 'xlsx',
            label: 'Tableau (XLSX)…',
            icon: <Table2 aria-hidden="true" />,
            onAction: () => setAsked('xlsx'),
          },
          {
            id: 'csv',
            label: 'Tableau (CSV)…',
            icon: <Table2 aria-hidden="true" />,
            onAction: () => setAsked('csv'),
          },
        ]}
      />
      <ConfirmDialog
        title={typeset('Écrire les convocations en clair ?')}
        isOpen={asked !== null}
        confirmLabel="Choisir où les écrire…"
        onConfirm={() => {
          setAsked(null);
          if (asked !== null) void write(asked);
        }}
        onClose={() => setAsked(null)}
      >
        <p>
          {typeset(`${plural(session.counts.placed, 'agent a', 'agents ont')} une place à cette session.`)}
        </p>
        <p>{CLEAR}</p>
      </ConfirmDialog>
    </>
  );
};
