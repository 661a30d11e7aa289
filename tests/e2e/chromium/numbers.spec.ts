import { expect, test } from '@playwright/test';
import { headingsOf, openFiles, plain, type ServicePage, showCampaign, tableOf } from '../service-page';
import { countWords, type ServiceFiles, serviceFiles } from '../truth/service';
import {
  countFollowers,
  countParticipation,
  countResults,
  judgeMean,
  readServices,
  wordAllTogether,
  wordBelow,
  wordGap,
} from '../truth/services';
import { countAgents, readTrends, type TrueTrends } from '../truth/trends';

test.describe.configure({ mode: 'serial' });

let service: ServicePage;
let files: ServiceFiles;
let agents: ReturnType<typeof countAgents>;
let serviceOf: ReturnType<typeof readServices>;
let campaigns: readonly TrueTrends[];

test.beforeAll(async ({ browser }) => {
  files = serviceFiles();
  agents = countAgents(files.roster);
  serviceOf = readServices(files.roster);
  campaigns = files.exports.map((path) => readTrends(path, agents.roster));
  service = await openFiles(browser, [files.roster, ...files.exports]);
});

test.afterAll(async () => {
  await service?.close();
});

const everybody = (): boolean => true;
const of = (name: string) => (person: string) => serviceOf.get(person) === name;

/** A number of persons as the page may say it, plain spaces. */
const told = (count: number): string => plain(count > 0 && count < 5 ? 'moins de 5' : countWords(count));

/** Competences of the columns after the first ones, as the files name them. */
const competencesOf = (headings: readonly string[], skipped: number): readonly string[] =>
  headings.slice(skipped).map((heading) => heading.replace(/^\d\.\d /, ''));

/** Truth of a competence whose name the page may write with its own capitals. */
/** Pix writes « multimedia » in its files, the framework « multimédia ». */
const fold = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const cellNamed = (cells: ReturnType<typeof countResults>, name: string) =>
  [...cells].find(([key]) => fold(key) === fold(name))?.[1];

test('the dashboard: concerned, started, results and the mean of every campaign', async () => {
  await service.goTo('Tableau de bord');
  for (const campaign of campaigns) {
    const card = service.page
      .getByRole('region', { name: campaign.name })
      .or(
        service.page
          .locator('section, article')
          .filter({ has: service.page.getByRole('heading', { name: campaign.name, exact: true }) }),
      )
      .last();
    await expect(card).toBeVisible();
    const words = plain(await card.textContent());
    const { started, shared } = countParticipation(campaign, everybody);
    for (const count of [agents.total, started, shared]) expect(words).toContain(plain(countWords(count)));
    expect(words).toContain(wordAllTogether(campaign));
  }
});

test('participation by service is that of the files, row by row', async () => {
  await service.goTo('Tendances');
  await service.page.getByRole('tab', { name: 'Participation' }).click();
  for (const campaign of campaigns) {
    await showCampaign(service, campaign.name);
    await expect(service.page.getByRole('figure', { name: 'Participation par service' })).toBeVisible();
    const rows = await tableOf(service, 'Participation par service');
    const known = rows.filter(([label = '']) => agents.services.has(label));
    expect(known.length).toBeGreaterThan(3);
    for (const [label = '', ...cells] of known) {
      const { started, shared } = countParticipation(campaign, of(label));
      const size = agents.services.get(label) ?? 0;
      if (size < 11) continue;
      expect(cells.slice(0, 3).map(plain), `${campaign.name}, ${label}`).toEqual(
        [size, started, shared].map(told),
      );
    }
    const whole = countParticipation(campaign, everybody);
    expect(rows.at(-1)?.slice(1, 4).map(plain)).toEqual(
      [agents.total, whole.started, whole.shared].map(told),
    );
  }
});

test('emulation ranks the true shares of starters, equal shares together', async () => {
  await service.page.getByText('Montrer le tableau d’émulation').click();
  for (const campaign of campaigns) {
    await showCampaign(service, campaign.name);
    await expect(service.page.getByRole('figure', { name: 'Tableau d’émulation' })).toBeVisible();
    const rows = await tableOf(service, 'Tableau d’émulation');
    const ranked = rows.filter(([place]) => place !== '–');
    const shares = ranked.flatMap(([place = '', label = '']) => {
      const size = agents.services.get(label);
      if (size === undefined) return [];
      return [{ place: Number(place), share: countParticipation(campaign, of(label)).started / size, label }];
    });
    expect(shares.length).toBeGreaterThan(3);
    for (const { place, share, label } of shares)
      expect(
        1 + shares.filter((other) => other.share > share).length,
        `${campaign.name}, ${label}`,
      ).toBeLessThanOrEqual(place);
    expect([...shares].sort((a, b) => b.share - a.share).map(({ share }) => share)).toEqual(
      shares.map(({ share }) => share),
    );
  }
  await service.page.getByText('Montrer le tableau d’émulation').click();
});

test('every cell of the heat map is the pooled result of its service, or says less, never more', async () => {
  await service.page.getByRole('tab', { name: 'Résultats' }).click();
  for (const campaign of campaigns) {
    await showCampaign(service, campaign.name);
    const title = /^(Taux de maîtrise|Niveau moyen) par compétence$/;
    await expect(service.page.getByRole('figure', { name: title })).toBeVisible();
    const rows = await tableOf(service, title);
    const names = competencesOf(await headingsOf(service, title), 2);
    const known = rows.filter(([label = '']) => label === 'Ensemble' || agents.services.has(label));
    expect(known.length).toBeGreaterThan(0);
    let compared = 0;
    for (const [label = '', , ...said] of known) {
      const truth = countResults(campaign, label === 'Ensemble' ? everybody : of(label));
      said.forEach((text, index) => {
        const name = names[index] ?? '';
        const fault = judgeMean(campaign.kind, text, cellNamed(truth, name));
        expect(fault, `${campaign.name}, ${label}, ${name}`).toBeNull();
        if (/\d/.test(text)) compared += 1;
      });
    }
    expect(compared).toBeGreaterThan(names.length);
  }
});

test('the gaps of everybody: respondents, gap, share below and interval, recounted', async () => {
  await service.goTo('Écarts');
  await expect(service.page.getByRole('heading', { level: 1, name: 'Écarts' })).toBeVisible();
  for (const campaign of campaigns) {
    await showCampaign(service, campaign.name);
    await expect(service.page.getByRole('figure', { name: 'Du constaté à la cible' })).toBeVisible();
    const map = await tableOf(service, 'Écarts à la cible par compétence');
    const names = competencesOf(await headingsOf(service, 'Écarts à la cible par compétence'), 2);
    const truth = countResults(campaign, everybody);
    const whole = map.find(([label]) => label === 'Ensemble')?.slice(2) ?? [];
    whole.forEach((said, index) => {
      const cell = cellNamed(truth, names[index] ?? '');
      if (cell === undefined || /[≈≤≥]|masqué/.test(said)) return;
      expect(plain(said), `${campaign.name}, ${names[index]}`).toBe(wordGap(campaign.kind, cell));
    });
    const list = await tableOf(service, 'Du constaté à la cible');
    expect(list).toHaveLength(truth.size);
    for (const [label = '', , respondents = '', , , , below = ''] of list) {
      const cell = cellNamed(truth, label.replace(/^\d\.\d /, ''));
      if (cell === undefined) throw new Error(`unknown competence: ${label}`);
      expect(plain(respondents), label).toBe(told(cell.respondents));
      expect(plain(below), `${campaign.name}, ${label}`).toBe(wordBelow(cell, agents.total));
    }
  }
});

test('the share who start another within 90 days is that of the dates of the files', async () => {
  await service.goTo('Tendances');
  await service.page.getByRole('tab', { name: 'D’un parcours à l’autre' }).click();
  const figure = service.page.getByRole('figure', { name: 'Combien de parcours chacun a faits' });
  await expect(figure).toBeVisible();
  const truth = countFollowers(campaigns);
  const words = plain(await figure.textContent());
  if (truth.judged === 0) expect(words).toContain('trop tôt');
  else if (truth.judged >= 11 && truth.followed >= 5) expect(words).toContain(plain(truth.words));
  expect(service.complaints).toEqual([]);
});
