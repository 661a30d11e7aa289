import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { picturesFolder } from '../../harness/relief-page';
import { expectAccessible } from '../accessibility';
import { openNewVault, type ServicePage } from '../service-page';

test.describe.configure({ mode: 'serial' });

const ROSTER = `Matricule;Nom d’usage;Prénom;Courriel;Service
000123;Fictive;Léa;lea.fictive@exemple.invalid;Eau
000456;Inventé;Jean-Paul;jp.invente@exemple.invalid;Eau
000555;Virtuelle;Camille;camille.virtuelle@exemple.invalid;Mer
000777;Double;Anne;;Routes
000888;Double;Anne;;Routes
`;
const TITLES =
  '"Nom de l\'organisation";"ID Campagne";"Code";"Nom de la campagne";"Parcours";"Nom du Participant";"Prénom du Participant";"Courriel";"% de progression";"Date et heure de début (Europe/Paris)";"Partage (O/N)";"Date et heure du partage (Europe/Paris)";"% maitrise de l\'ensemble des acquis du profil";"% de maitrise des acquis de la compétence Interagir";"Nombre d\'acquis du profil cible dans la compétence Interagir";"Acquis maitrisés dans la compétence Interagir"';
const row = (last: string, first: string, id: string, day: string): string =>
  `"DR fictive";"4242";"ABCDEF123";"Essai";"Parcours";"${last}";"${first}";"${id}";"1";"${day}/03/2026 10:00";"Oui";"${day}/03/2026 11:00";"0,5";"0,5";"10";"5"`;
const EXPORT = [
  TITLES,
  row('Fictve', 'Lea', 'lea.fictve@exemple.invalid', '01'),
  row('Inventte', 'Jean Paul', 'jp.inventte@exemple.invalid', '02'),
  row('Double', 'Anne', '', '04'),
  row('Virtuele', 'C', '', '05'),
].join('\n');

let service: ServicePage;
let page: Page;

test.beforeAll(async ({ browser }) => {
  service = await openNewVault(browser);
  ({ page } = service);
  const files = [join(service.folder, 'agents.csv'), join(service.folder, 'export.csv')];
  for (const [place, content] of [ROSTER, EXPORT].entries())
    writeFileSync(files[place] ?? '', `\uFEFF${content}`);
  service.host.dialogs.importFiles = files;
});

test.afterAll(async () => {
  await service?.close();
});

const goTo = (title: string) => service.goTo(title);

test('the import says who cannot be told apart and what avoids it', async () => {
  await goTo('Importer');
  await page.getByRole('button', { name: 'Choisir des fichiers' }).click();
  await expect(page.getByText('1 personne non rattachable')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Importer', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Rapport d’import' })).toBeVisible();
});

test('almost certain suggestions are accepted together and taken back in one step', async () => {
  await goTo('Rattachements');
  await page.getByRole('button', { name: 'Entrer en mode nominatif' }).click();
  await expect(page.getByText('3 personnes à revoir, 1 nom non rattachable.')).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: join(picturesFolder(), 'matching-together.png'), fullPage: true });
  await page.getByRole('button', { name: 'Accepter les 2 suggestions presque certaines' }).click();
  await expect(page.getByText('1 personne à revoir, 2 décisions prises')).toBeVisible();
  await page.getByRole('button', { name: 'Retirer les 2 décisions prises ensemble' }).click();
  await expect(page.getByText('3 personnes à revoir, 1 nom non rattachable.')).toBeVisible();
});
