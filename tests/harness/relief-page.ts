import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { channels } from '../../src/contract/channels';
import { pageHost, pageScheme } from '../../src/main/security/origin';
import { readPageFiles } from '../../src/main/security/page-files';
import { servePage } from '../../src/main/security/scheme';
import type { ApplicationHost } from './application-host';

/** Chromium has no `app:` scheme: the page is served under this origin, with the very answers of main. */
const ORIGIN = 'https://relief.invalid';
const OUT = fileURLToPath(new URL('../../out', import.meta.url));
const BRIDGE = fileURLToPath(new URL('page-bridge.js', import.meta.url));
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium of the system; null where there is none. */
export const findChromium = (): string | null => CHROMIUM.find((path) => existsSync(path)) ?? null;

/** Starts the Chromium of the system. Its sandbox needs an unprivileged account, which root is not. */
export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
}

export interface ReliefPage {
  readonly page: Page;
  /** Everything the page should not have said: violations of the policy, errors, messages of the console. */
  readonly complaints: readonly string[];
}

/** Opens the built page (`npm run build` first) with the real engine behind it. */
export async function openReliefPage(
  browser: Browser,
  host: ApplicationHost,
  options: BrowserContextOptions = {},
): Promise<ReliefPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const complaints = listen(page);
  await servePages(page);
  await page.exposeFunction('reliefCall', host.call);
  await page.exposeFunction('reliefDrop', host.drop);
  const names = JSON.stringify(Object.keys(channels));
  await page.addInitScript(`const reliefChannels = ${names};
${readFileSync(BRIDGE, 'utf8')}`);
  host.onEvent((event) => {
    page
      .evaluate((told) => window.dispatchEvent(new CustomEvent('relief-event', { detail: told })), event)
      .catch(() => undefined);
  });
  host.onLocked(() => void page.reload());
  await page.goto(`${ORIGIN}/index.html`);
  return { page, complaints };
}

async function servePages(page: Page): Promise<void> {
  const serve = servePage(await readPageFiles(OUT));
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const answer = await serve({
      url: `${pageScheme}://${pageHost}${url.pathname}`,
      method: route.request().method(),
    });
    await route.fulfill({
      status: url.origin === ORIGIN ? answer.status : 404,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  });
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`console: ${message.text()}`);
  });
  return complaints;
}

/** Where pictures of screens are kept. */
export const picturesFolder = (): string => join(OUT, '..', 'test-output', 'screens');
