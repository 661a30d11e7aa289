import { ArrowLeft, ClipboardCopy, FileText, Globe, Printer, RotateCcw, Share2, Table2 } from 'lucide-react';
import { typeset } from '../../../contract/typeset';
import {
  type InvitationContent,
  type InvitationSubject,
  type InvitationText,
  type InvitationTexts,
  writeInvitation,
} from '../../../core/invitations/invitation';
import { describeKit } from '../../../core/invitations/invitation-letters';
import { findBlanks } from '../../../core/registrations/training-session';
import { asFailure } from '../../app/engine-client';
import { createDraftBox, useDraft } from '../../app/kept-drafts';
import { QueryStates } from '../../app/query-states';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { enumerate } from '../../locales/format';
import { Banner } from '../../ui/banner';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { copyText } from '../../ui/copy-text';
import { Menu } from '../../ui/menu';
import { PageHeader } from '../../ui/page-header';
import { Tabs } from '../../ui/tabs';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { showToast } from '../../ui/toast';
import styles from './invitation.module.css';
import { PrintedLetters } from './printed-letters';

const classes = bindClasses(styles);

const LONGEST = 10_000;

const TABS: readonly { readonly id: InvitationText; readonly label: string; readonly help: string }[] = [
  { id: 'invitation', label: 'Invitation', help: 'À envoyer à toutes les personnes concernées.' },
  { id: 'form', label: 'Formulaire', help: 'Au-dessus des lignes à remplir.' },
  { id: 'reminder', label: 'Rappel', help: 'À tous, inscrits ou non.' },
  { id: 'managers', label: 'Mot aux responsables', help: 'Personne n’y est nommé ni désigné.' },
  { id: 'convocation', label: 'Convocation', help: 'Sur la page de chaque personne inscrite.' },
];

const CONCLUSION = typeset(
  "Des textes pour toute la population, faits de l'action seule : ni nom, ni résultat. Relisez-les, changez-les, puis envoyez-les.",
);

const say = (error: unknown) => {
  const { title, meaning } = asFailure(error).text;
  showToast({ message: `${title}. ${meaning}` });
};

/** Writes the kit where the administrator says. */
const useKitExport = (title: string, texts: InvitationTexts) => {
  const choosing = useEngineMutation('table:choose');
  const writing = useEngineMutation('invitation:export');
  const write = async (format: 'docx' | 'html' | 'csv') => {
    try {
      const suggestedName = format === 'csv' ? 'inscriptions' : 'kit-d-invitation';
      const place = await choosing.mutateAsync({ suggestedName, format });
      if (place === null) return;
      const { convocation: _, ...sent } = texts;
      await writing.mutateAsync({ title, texts: sent, format, destination: place.token });
      showToast({ message: `Enregistré dans ${place.name}.` });
    } catch (error) {
      say(error);
    }
  };
  return { write, isPending: choosing.isPending || writing.isPending };
};

const WaysOut = ({ title, texts }: { readonly title: string; readonly texts: InvitationTexts }) => {
  const print = useEngineMutation('page:print');
  const { write, isPending } = useKitExport(title, texts);
  return (
    <Menu
      label="Sortir le kit"
      size="medium"
      icon={<Share2 aria-hidden="true" />}
      isPending={isPending || print.isPending}
      entries={[
        {
          id: 'docx',
          label: 'Kit complet (DOCX)…',
          icon: <FileText aria-hidden="true" />,
          onAction: () => void write('docx'),
        },
        {
          id: 'html',
          label: 'Page à imprimer ou à publier (HTML)…',
          icon: <Globe aria-hidden="true" />,
          onAction: () => void write('html'),
        },
        {
          id: 'csv',
          label: 'Modèle de liste d’inscriptions (CSV)…',
          icon: <Table2 aria-hidden="true" />,
          onAction: () => void write('csv'),
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

interface EditorProps {
  readonly subject: InvitationSubject;
  readonly draft: InvitationContent;
  readonly onChange: (draft: InvitationContent) => void;
}

const copy = (text: string) =>
  showToast({ message: copyText(text) ? 'Texte copié.' : 'Le système a refusé la copie.' });

const TextEditor = ({ id, help, label, subject, draft, onChange }: EditorProps & (typeof TABS)[number]) => {
  const text = writeInvitation(subject, draft)[id];
  const put = (value: string | null) => onChange({ ...draft, texts: { ...draft.texts, [id]: value } });
  return (
    <div className={classes('editor')}>
      <TextArea label={label} description={help} value={text} onChange={put} rows={18} maxLength={LONGEST} />
      <div className={classes('row')}>
        <Button size="small" icon={<ClipboardCopy aria-hidden="true" />} onPress={() => copy(text)}>
          Copier le texte
        </Button>
        {draft.texts[id] === null ? null : (
          <Button size="small" icon={<RotateCcw aria-hidden="true" />} onPress={() => put(null)}>
            Revenir au texte proposé
          </Button>
        )}
      </div>
    </div>
  );
};

const Missing = ({ texts }: { readonly texts: InvitationTexts }) => {
  const blanks = findBlanks(Object.values(texts));
  return blanks.length === 0 ? null : (
    <Banner tone="info" title="Il manque des renseignements">
      <p>
        {typeset(
          `Laissés en évidence dans les textes : ${enumerate(blanks)}. Dites-les dans l'action, dans ses sessions, ou directement dans le texte.`,
        )}
      </p>
    </Banner>
  );
};

/** Keeps what was written, and offers to take it back. */
const useKeeping = (actionId: string, former: InvitationContent) => {
  const { mutate, isPending } = useEngineMutation('invitation:set');
  const asRequest = ({ closesOn, texts }: InvitationContent) => ({ closesOn, texts: { ...texts } });
  const keep = (next: InvitationContent) => {
    const restore = () =>
      mutate(
        { actionId, content: asRequest(former) },
        { onSuccess: () => showToast({ message: 'Annulé.' }), onError: say },
      );
    mutate(
      { actionId, content: asRequest(next) },
      {
        onSuccess: () =>
          showToast({
            message: 'Kit d’invitation gardé avec l’action.',
            action: { label: 'Annuler', onAction: restore },
          }),
        onError: say,
      },
    );
  };
  return { keep, isPending };
};

const INVITATION_DRAFTS = createDraftBox<InvitationContent>();

const Editor = ({
  actionId,
  subject,
  content,
  onClose,
}: {
  readonly actionId: string;
  readonly subject: InvitationSubject;
  readonly content: InvitationContent;
  readonly onClose: () => void;
}) => {
  const { draft, isChanged, setDraft } = useDraft(INVITATION_DRAFTS, actionId, content);
  const { keep, isPending } = useKeeping(actionId, content);
  const texts = writeInvitation(subject, draft);
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={`Inviter${'\u202f'}: ${subject.title}`}
          conclusion={CONCLUSION}
          actions={
            <>
              <Button icon={<ArrowLeft aria-hidden="true" />} onPress={onClose}>
                Revenir aux actions
              </Button>
              <WaysOut title={subject.title} texts={texts} />
              <Button
                variant="primary"
                isDisabled={!isChanged}
                isPending={isPending}
                onPress={() => keep(draft)}
              >
                Garder ces textes
              </Button>
            </>
          }
        />
      </div>
      <div className={`${classes('editor')} no-print`}>
        <Missing texts={texts} />
        <Card>
          <div className={classes('editor')}>
            <div className={classes('date')}>
              <TextField
                label="Date limite d’inscription"
                type="date"
                value={draft.closesOn ?? ''}
                onChange={(value) => setDraft({ closesOn: value === '' ? null : value })}
              />
            </div>
            <Tabs
              label="Textes du kit"
              tabs={TABS.map((tab) => ({
                id: tab.id,
                label: tab.label,
                content: <TextEditor {...tab} subject={subject} draft={draft} onChange={setDraft} />,
              }))}
            />
          </div>
        </Card>
      </div>
      <PrintedLetters letters={describeKit(subject.title, texts)} />
    </>
  );
};

/** The invitation to one action: texts for everybody, kept with the action, then sent as a document, a page or a text. */
export const InvitationView = ({
  actionId,
  subject,
  onClose,
}: {
  readonly actionId: string;
  readonly subject: InvitationSubject;
  readonly onClose: () => void;
}) => {
  const content = useEngineQuery('invitation:get', { actionId }, { keepPrevious: true });
  return (
    <QueryStates query={content} lines={8}>
      {(kept) => (
        <Editor
          key={JSON.stringify(kept)}
          actionId={actionId}
          subject={subject}
          content={kept}
          onClose={onClose}
        />
      )}
    </QueryStates>
  );
};
