import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import {
  answerDialogs,
  goTo,
  launch,
  type Machine,
  PROJECT,
  prepareMachine,
  type RunningApplication,
} from './application';

test.describe.configure({ mode: 'serial' });

const OUTPUT = join(PROJECT, 'test-output', 'pdf');

let machine: Machine;
let running: RunningApplication;
let page: Page;

test.beforeAll(async () => {
  mkdirSync(OUTPUT, { recursive: true });
  machine = await prepareMachine();
  running = await launch(machine);
  page = running.page;
});

test.afterAll(async () => {
  await running?.close();
  await machine?.dispose();
});

interface PrintedFile {
  readonly pages: number;
  /** What `pdfinfo` says, by field. */
  readonly fields: ReadonlyMap<string, string>;
  /** Text in the order of reading, spaces evened out. */
  readonly text: string;
}

/** Keeps the file as a test output and reads it with the tools of Poppler. */
const readPdf = (name: string, bytes: Uint8Array): PrintedFile => {
  const path = join(OUTPUT, `${name}.pdf`);
  writeFileSync(path, bytes);
  const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
  const fields = new Map(
    info.split('\n').flatMap((line): [string, string][] => {
      const [field = '', ...rest] = line.split(':');
      return rest.length === 0 ? [] : [[field, rest.join(':').trim()]];
    }),
  );
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  return { pages: Number(fields.get('Pages')), fields, text: text.replace(/[\s\u00a0\u202f]+/g, ' ') };
};

/** What the page prints now, by the channel that the application itself uses. */
const printPage = async (): Promise<Uint8Array> => {
  const reply: unknown = await page.evaluate("window.relief.calls['page:pdf']({})");
  expect(reply).toMatchObject({ ok: true, value: { content: expect.any(String) } });
  const { content = '' } = JSON.parse(JSON.stringify(reply)).value;
  return Buffer.from(content, 'base64');
};

/** The runtime of closed networks, Electron 25, cannot tag what it prints; the declared one does. */
const tagsPdf = async (): Promise<boolean> => {
  const version = await running.app.evaluate(() => process.versions.electron ?? '');
  return Number(version.split('.')[0]) > 25;
};

test('Electron itself prints the dossier: two A4 pages with its words, and nothing of the window', async () => {
  await page.getByRole('button', { name: 'Découvrir' }).click();
  await goTo(page, 'Diffusion');
  await page.getByRole('button', { name: 'Préparer le dossier' }).click();
  await expect(page.getByRole('heading', { name: /^Diffusion n°\s1, prête à transmettre$/ })).toBeVisible();
  await answerDialogs(running, { open: [machine.exchangeDir] });
  await page.getByRole('button', { name: 'Écrire les fichiers…' }).click();
  await expect(page.getByText('Elle est inscrite au registre.')).toBeVisible();
  const name = readdirSync(machine.exchangeDir).find((file) => file.endsWith('.pdf')) ?? '';
  const { pages, fields, text } = readPdf('dossier', readFileSync(join(machine.exchangeDir, name)));
  expect(pages).toBe(2);
  expect(fields.get('Page size')).toContain('A4');
  expect(fields.get('Tagged')).toBe((await tagsPdf()) ? 'yes' : 'no');
  for (const words of ['L’essentiel', 'Diffusion n° 1 du', 'pour CODIR']) expect(text).toContain(words);
  for (const words of ['Tableau de bord', 'Écrire les fichiers', 'Réglages'])
    expect(text).not.toContain(words);
});

test('Electron itself prints the plan: its actions, no button, no navigation', async () => {
  await goTo(page, 'Plan de formation');
  await page.getByText('Actions, calendrier et budget').click();
  await expect(page.getByRole('heading', { name: /^Calendrier/ })).toBeVisible();
  const { pages, fields, text } = readPdf('plan', await printPage());
  expect(pages).toBeGreaterThan(0);
  expect(fields.get('Page size')).toContain('A4');
  expect(fields.get('Tagged')).toBe((await tagsPdf()) ? 'yes' : 'no');
  expect(text).toContain('Fichier de travail, à ne pas transmettre');
  // Every column is on the sheet, and its heading again on the next page.
  const headings = [
    ...text.matchAll(/Action Public Priorité Places Sessions Trimestre Organisme Coût Statut Inscrits/g),
  ];
  expect(headings.length).toBeGreaterThan(1);
  for (const words of ['24. ', 'Sans trimestre : ', 'Année 2026. Sans plafond.'])
    expect(text).toContain(words);
  for (const words of [
    'Tableau de bord',
    'Exporter vers Excel',
    'Réglages',
    'Enregistrer',
    'Garder cette version',
  ])
    expect(text).not.toContain(words);
  expect(running.complaints).toEqual([]);
});
