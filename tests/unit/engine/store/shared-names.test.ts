import { expect, it } from 'vitest';
import { dump, importInto, storeFactory } from './imported-service';

const TITLES =
  'Nom de l’organisation;ID Campagne;Nom de la campagne;Nom du Participant;Prénom du Participant;Pseudo;Date de début;Partage (O/N);Date du partage;Nombre d’acquis du profil cible dans la compétence Gérer des données;Acquis maitrisés dans la compétence Gérer des données';
const row = (pseudo: string, day: string): string =>
  `Orga;77;Essai;Zorglub;Ana;${pseudo};2026-01-${day};Oui;2026-01-${day};10;5`;
const file = (name: string, ...lines: readonly string[]) => ({ name, bytes: Buffer.from(lines.join('\n')) });
const others = Array.from({ length: 12 }, (_, place) =>
  row(`x${place}`, '05').replace('Zorglub', `Nom${String.fromCodePoint(97 + place)}`),
);

it('attaches nobody by a name that comes with two identifiers, and again once the second is undone', async () => {
  const store = (await storeFactory()).create();
  const standing = () =>
    store.database
      .rows("SELECT match_kind, match_reason FROM participation WHERE last_name = 'Zorglub' ORDER BY id")
      .map((cells) => cells.join(' '));
  await importInto(store, [
    file('agents.csv', 'Matricule;Nom;Prénom', '0001;Zorglub;Ana', '0002;Vantrou;Björn'),
  ]);
  await importInto(store, [file('essai-1.csv', TITLES, row('bleu', '05'), ...others)]);
  expect(standing()).toEqual(['matched name']);
  const before = dump(store);
  const second = await importInto(store, [
    file('essai-2.csv', TITLES, row('bleu', '05'), row('rouge', '06'), ...others),
  ]);
  expect(standing()).toEqual(['doubtful shared-name', 'doubtful shared-name']);
  store.undo(second, '2026-06-15T10:00:00.000Z');
  expect(dump(store)).toEqual(before);
  store.close();
});
