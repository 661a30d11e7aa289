import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { picturesFolder, typographyFaults } from '../../harness/relief-page';
import { inlineRow, makeXlsx } from '../../unit/import/make-workbook';
import { expectAccessible } from '../accessibility';
import { openFictive, type ServicePage } from '../service-page';

test.describe.configure({ mode: 'serial' });

/** A campaign of the fictive service, typed with plain spaces as Pix Orga gives them. */
const SAMPLE_NAMES = ['Cybersécurité : les bons réflexes'];

const agents = z.object({
  ok: z.literal(true),
  value: z.array(z.object({ usageName: z.string(), firstName: z.string(), matricule: z.string() })),
});

let service: ServicePage;
let page: Page;

test.beforeAll(async ({ browser }) => {
  service = await openFictive(browser);
  ({ page } = service);
});

test.afterAll(async () => {
  await service?.close();
});

const goTo = (title: string) => service.goTo(title);
const place = (name: string): string => {
  service.host.dialogs.table = join(service.folder, name);
  return join(service.folder, name);
};
const openActions = async () => {
  await goTo('Plan de formation');
  await page.getByRole('radio', { name: 'Actions, calendrier et budget' }).click();
};
const listAgents = async () => agents.parse(await service.host.call('agents:list', {})).value;
const xmlOf = (path: string): string =>
  strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array());

test('an action invites everybody: texts to rewrite, blanks in sight, a kit that names nobody', async () => {
  await openActions();
  await page.getByRole('button', { name: 'Inviter, action 1', exact: true }).click();
  await expect(page.getByText('[date limite d’inscription à préciser]').first()).toBeVisible();
  const text = page.getByRole('textbox', { name: 'Invitation' });
  await expect(text).toHaveValue(/Cette session est faite pour vous si/);
  await expectAccessible(page);
  expect(await typographyFaults(page, SAMPLE_NAMES)).toEqual([]);
  await page.screenshot({ path: join(picturesFolder(), 'invitation.png') });
  const proposed = await text.inputValue();
  await text.fill('Bonjour à toutes et à tous,');
  await page.getByRole('button', { name: 'Garder ces textes' }).click();
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(text).toHaveValue(proposed);
  const docx = place('kit.docx');
  await page.getByRole('button', { name: 'Sortir le kit' }).click();
  await page.getByRole('menuitem', { name: /Kit complet/ }).click();
  await expect(page.getByText('Enregistré dans kit.docx')).toBeVisible();
  const html = place('kit.html');
  await page.getByRole('button', { name: 'Sortir le kit' }).click();
  await page.getByRole('menuitem', { name: /HTML/ }).click();
  await expect(page.getByText('Enregistré dans kit.html')).toBeVisible();
  const sent = `${xmlOf(docx)} ${readFileSync(html, 'utf8')}`;
  expect(sent).toContain('Formulaire d’inscription');
  for (const { firstName, usageName, matricule } of await listAgents()) {
    expect(sent).not.toContain(`${firstName} ${usageName}`);
    expect(sent).not.toContain(`${usageName} ${firstName}`);
    expect(sent).not.toContain(matricule);
  }
  await page.getByRole('button', { name: 'Revenir aux actions' }).click();
});

test('a session takes registrations typed and imported, decides doubts, takes a change back', async () => {
  await page.getByRole('button', { name: 'Inscriptions, action 1', exact: true }).click();
  await expect(page.getByText('Mode nominatif')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Ajouter une session' }).last().click();
  await page.getByLabel('Date').fill('2027-03-03');
  await page.getByLabel('Début').fill('09:00');
  await page.getByLabel('Fin').fill('12:30');
  await page.getByRole('textbox', { name: 'Places' }).fill('2');
  await page.getByRole('textbox', { name: 'Lieu' }).fill('Salle Iris');
  await page.getByRole('button', { name: 'Enregistrer la session' }).click();
  await expect(page.getByText('Personne n’est encore inscrit')).toBeVisible();
  const [first, second, third] = await listAgents();
  await page.getByRole('searchbox', { name: 'Inscrire un agent' }).fill(first?.matricule ?? '');
  await page.getByRole('button', { name: /^Inscrire / }).click();
  await expect(page.getByText('Inscription ajoutée.')).toBeVisible();
  const list = join(service.folder, 'inscrits.csv');
  writeFileSync(
    list,
    [
      'Nom;Prénom;Matricule;Date d’inscription',
      `${second?.usageName};${second?.firstName};${second?.matricule};01/03/2020`,
      `${third?.usageName};${third?.firstName};${third?.matricule};02/03/2020`,
      'Inventé;Personne;;02/03/2020',
      'Sans;Date;;hier',
    ].join('\n'),
  );
  service.host.dialogs.importFiles = [list];
  await page.getByRole('button', { name: 'Importer une liste…' }).click();
  await expect(page.getByText(/2.inscriptions nouvelles, 1 à décider, 1.ligne refusée/)).toBeVisible();
  await expect(page.getByText('Personne de ce nom dans la liste des agents.')).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: join(picturesFolder(), 'inscriptions-liste.png'), fullPage: true });
  await page.getByRole('button', { name: 'Inscrire (2)' }).click();
  await expect(page.getByRole('cell', { name: 'En attente' })).toBeVisible();
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(page.getByRole('cell', { name: 'En attente' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Importer une liste…' }).click();
  await page.getByRole('button', { name: 'Inscrire (2)' }).click();
  await page.getByRole('button', { name: 'Tous présents' }).click();
  await expect(page.getByText('Présence notée.')).toBeVisible();
  await expectAccessible(page);
  expect(await typographyFaults(page, SAMPLE_NAMES)).toEqual([]);
  await page.screenshot({ path: join(picturesFolder(), 'inscriptions.png'), fullPage: true });
});

test('a list comes as a workbook too, is withdrawn later, and its table of convocations opens', async () => {
  const [, , , fourth] = await listAgents();
  const list = join(service.folder, 'inscrits.xlsx');
  const cells = [fourth?.usageName, fourth?.firstName, fourth?.matricule].map((text) => text ?? '');
  const rows = inlineRow(1, ['Nom', 'Prénom', 'Matricule']) + inlineRow(2, cells);
  writeFileSync(list, makeXlsx({ sheets: [{ name: 'Inscrits', rows }] }));
  service.host.dialogs.importFiles = [list];
  await page.getByRole('button', { name: 'Importer une liste…' }).click();
  await expect(page.getByRole('heading', { name: /inscrits\.xlsx/ })).toBeVisible();
  await page.getByRole('button', { name: 'Inscrire (1)' }).click();
  const people = page.getByRole('region', { name: 'Inscriptions', exact: true });
  const row = people.getByRole('row').filter({ hasText: fourth?.usageName ?? '?' });
  await expect(row.filter({ hasText: fourth?.firstName ?? '?' })).toBeVisible();
  const path = place('convocations.xlsx');
  await page.getByRole('button', { name: 'Convocations', exact: true }).click();
  await page.getByRole('menuitem', { name: /Tableau \(XLSX\)/ }).click();
  await page.getByRole('button', { name: 'Choisir où les écrire…' }).click();
  await expect(page.getByText('convocations dans convocations.xlsx')).toBeVisible();
  const parts = Object.values(unzipSync(readFileSync(path)));
  const text = parts.map((part) => strFromU8(part)).join('');
  expect(text).toContain('Salle Iris');
  expect(text).not.toContain(fourth?.matricule ?? '?');
  const imports = page.getByRole('region', { name: 'Fichiers importés' });
  await imports
    .getByRole('listitem')
    .filter({ hasText: 'inscrits.xlsx' })
    .getByRole('button', { name: /^Retirer cet import/ })
    .click();
  await expect(row.filter({ hasText: fourth?.firstName ?? '?' })).toHaveCount(0);
});

test('convocations are written in clear after the warning, and recalled until deleted', async () => {
  const path = place('convocations.docx');
  await page.getByRole('button', { name: 'Convocations', exact: true }).click();
  await page.getByRole('menuitem', { name: /Une page par personne/ }).click();
  await expect(page.getByRole('alertdialog', { name: /Écrire les convocations/ })).toContainText(
    'hors du coffre',
  );
  await page.getByRole('button', { name: 'Choisir où les écrire…' }).click();
  await expect(page.getByText('convocations dans convocations.docx')).toBeVisible();
  const xml = xmlOf(path);
  expect(xml.match(/Votre inscription est retenue/g)).toHaveLength(2);
  expect(xml).toContain('Salle Iris');
  await goTo('Tableau de bord');
  await expect(page.getByText('fichiers de convocations à supprimer')).toBeVisible();
  await page.getByRole('button', { name: 'Voir les fichiers' }).click();
  await page
    .getByRole('button', { name: /C’est fait/ })
    .first()
    .click();
  await expect(page.getByText('supprimé le')).toBeVisible();
});

test('counts alone reach the plan, when they are taken; registrations are then erased', async () => {
  await openActions();
  const actions = page.getByRole('region', { name: 'Actions', exact: true });
  await actions.getByRole('button', { name: /^1\. / }).click();
  await page.getByRole('button', { name: 'Reprendre ces nombres' }).click();
  await page.getByRole('button', { name: 'Enregistrer' }).last().click();
  await expect(page.getByRole('region', { name: 'Bilan' }).getByText(/2 \(2.inscrits\)/)).toBeVisible();
  await page.screenshot({ path: join(picturesFolder(), 'plan-inscrits.png') });
  await goTo('Inscriptions');
  await page.getByRole('button', { name: 'Effacer les inscriptions à cette action…' }).click();
  await page.getByRole('button', { name: 'Effacer pour de bon' }).click();
  await expect(page.getByText('Personne n’est encore inscrit')).toBeVisible();
  expect(service.complaints).toEqual([]);
});
