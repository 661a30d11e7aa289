import type { ReleaseRequest, UnpublishedRelease } from '../../../contract/releases';
import { quote, THIN } from '../../../core/wording/numbers';
import { formatDay, plural } from '../../locales/format';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';

type Infeasible = Extract<UnpublishedRelease, { readonly kind: 'infeasible' }>;
type Refused = Extract<UnpublishedRelease, { readonly kind: 'refused' }>;

const WAYS_OUT: Readonly<Record<Refused['waysOut'][number], string>> = {
  'participation-only': 'ne diffuser que la participation, qui peut toujours l’être',
  'wider-rows': 'réunir ces lignes (une unité plus large, un autre découpage)',
  'wait-for-results': 'attendre que d’autres agents aient envoyé leurs résultats',
  'keep-earlier': 'garder le chiffre déjà diffusé, en retirant ce tableau',
};

const MOST_TOTALS = 6;

const wordTotals = ({ totals }: Infeasible): readonly string[] => [
  ...totals.slice(0, MOST_TOTALS).map(({ campaign, name }) => `${name}, ${campaign}`),
  ...(totals.length > MOST_TOTALS
    ? [`et ${plural(totals.length - MOST_TOTALS, 'autre total', 'autres totaux')}`]
    : []),
];

/** The pair of figures whose difference would speak of too few persons. */
const wordPair = ({ pair }: Refused): string =>
  pair === null
    ? 'Rien de plus récent ne peut être dit à côté de ce qui a déjà été diffusé.'
    : `En cause${THIN}: ${quote(pair.row)} aujourd’hui et ${quote(pair.earlier.row)} le ${formatDay(pair.earlier.date)} (${pair.campaign}).`;

/** Why nothing may leave as asked, and what to do about it. */
export const RefusedRelease = ({
  refusal,
  onGiveUp,
}: {
  readonly refusal: UnpublishedRelease;
  readonly onGiveUp: (totals: ReleaseRequest['givenUp']) => void;
}) => {
  switch (refusal.kind) {
    case 'empty':
      return (
        <Banner tone="warning" isAlert title="Trop peu de réponses pour diffuser un résultat">
          Il en faut 8 au moins, ou autant que vous l’avez demandé. Élargissez le périmètre, ou attendez
          d’autres envois.
        </Banner>
      );
    case 'infeasible':
      return (
        <Banner
          tone="warning"
          isAlert
          title="Ces totaux empêchent de protéger leurs lignes"
          action={
            <Button
              size="small"
              onPress={() =>
                onGiveUp(
                  refusal.totals.map(({ campaignId, competence }) => ({
                    campaignId,
                    competence,
                  })),
                )
              }
            >
              Renoncer à ces totaux
            </Button>
          }
        >
          <ul>
            {wordTotals(refusal).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>
            À côté de ses lignes, un total se soustrait. Renoncez-y, retirez le tableau, ou choisissez des
            lignes plus larges.
          </p>
        </Banner>
      );
    case 'refused':
      return (
        <Banner
          tone="danger"
          isAlert
          title="Avec les diffusions précédentes, ces nombres feraient reconnaître des personnes"
        >
          <p>{wordPair(refusal)}</p>
          <p>Pour en sortir, au choix{THIN}:</p>
          <ul>
            {refusal.waysOut.map((way) => (
              <li key={way}>{WAYS_OUT[way]}</li>
            ))}
          </ul>
        </Banner>
      );
  }
};
