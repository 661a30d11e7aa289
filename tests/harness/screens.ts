/**
 * Takes pictures of the screens: `npx tsx tests/harness/screens.ts [--screen trends,gaps] [--theme dark] [--zoom 2]
 * [--out DIR] [--empty] [--built]`; panels and dialogs of the plan have names of their own (plan-scenes.ts). Builds the
 * page from its sources, unless `--built` takes the one of `npm run build`. With `--empty`, a new vault instead of the fictive service. Prints what the page should not have
 * said: errors, violations of the policy, faults of French typography.
 */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { startApplicationHost } from './application-host';
import { buildPage } from './build-page';
import { createVault } from './create-vault';
import { PLAN_SCENES } from './plan-scenes';
import {
  chromiumOptions,
  findChromium,
  openReliefPage,
  picturesFolder,
  typographyFaults,
} from './relief-page';

/** Titles of the navigation, in its order. */
const SCREENS = {
  overview: 'Tableau de bord',
  import: 'Importer',
  agents: 'Agents',
  matching: 'Rattachements',
  links: 'Liens personnels',
  objectives: 'Objectifs',
  trends: 'Tendances',
  gaps: 'Écarts',
  plan: 'Plan de formation',
  catalogue: 'Catalogue',
  registrations: 'Inscriptions',
  releases: 'Diffusion',
  journal: 'Journal',
  settings: 'Réglages',
} as const;

const { values } = parseArgs({
  options: {
    screen: { type: 'string', default: ['open', ...Object.keys(SCREENS)].join(',') },
    theme: { type: 'string', default: 'light' },
    zoom: { type: 'string', default: '1' },
    out: { type: 'string', default: picturesFolder() },
    empty: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
  },
});

/** Names of campaigns in the fictive service, typed with a plain space as Pix Orga gives them. */
const SAMPLE_NAMES = ['Cybersécurité : les bons réflexes'];

async function main(): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('no Chromium on this machine: install the Debian package chromium');
  const folder = mkdtempSync(join(tmpdir(), 'relief-screens-'));
  const host = startApplicationHost(folder);
  host.dialogs.newVault = join(folder, 'essai.coffre');
  const browser = await chromium.launch(chromiumOptions(executablePath));
  const zoom = Number(values.zoom);
  const look = {
    colorScheme: values.theme === 'dark' ? 'dark' : 'light',
    viewport: { width: Math.round(1280 / zoom), height: Math.round(800 / zoom) },
    deviceScaleFactor: zoom,
  } as const;
  const { page, complaints } = values.built
    ? await openReliefPage(browser, host, look)
    : await openReliefPage(browser, host, look, await buildPage());
  mkdirSync(values.out, { recursive: true });
  const picture = (name: string) =>
    page.screenshot({
      path: join(values.out, `${name}-${values.theme}${zoom === 1 ? '' : `-x${zoom}`}.png`),
    });
  page.setDefaultTimeout(20_000);
  const wanted = values.screen.split(',');
  await page
    .getByRole('heading', { name: 'Relief', level: 1 })
    .waitFor({ timeout: 8000 })
    .catch(async (error) => {
      await picture('failed');
      process.stdout.write(`${complaints.join('\n')}\n`);
      throw error;
    });
  if (wanted.includes('open')) await picture('open');
  if (values.empty) await createVault(page, 'Direction fictive');
  else await page.getByRole('button', { name: 'Découvrir' }).click();
  await page.getByRole('navigation', { name: 'Écrans' }).waitFor({ timeout: 60_000 });
  const goTo = async (title: string) => {
    await page.keyboard.press('Escape');
    await page
      .getByRole('navigation', { name: 'Écrans' })
      .getByRole('button', { name: title, exact: true })
      .click();
    await page.waitForTimeout(1200);
  };
  for (const [name, title] of Object.entries(SCREENS)) {
    if (!wanted.includes(name)) continue;
    await goTo(title);
    await picture(values.empty ? `${name}-empty` : name);
    for (const fault of await typographyFaults(page, SAMPLE_NAMES))
      process.stdout.write(`typography, ${name}: ${fault}\n`);
  }
  for (const [name, show] of Object.entries(PLAN_SCENES)) {
    if (!wanted.includes(name)) continue;
    await goTo(SCREENS.overview);
    await show({ page, host, folder, goTo }).catch((error) => process.stdout.write(`${name}: ${error}\n`));
    await page.waitForTimeout(400);
    await picture(name);
    for (const fault of await typographyFaults(page, SAMPLE_NAMES))
      process.stdout.write(`typography, ${name}: ${fault}\n`);
  }
  for (const complaint of complaints) process.stdout.write(`${complaint}\n`);
  await browser.close();
  await host.close();
  process.exit(0);
}

await main();
