import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, LaunchOptions, Page } from '@playwright/test';
import { channels } from '../../src/contract/channels';
import type { EngineEvent } from '../../src/contract/events';
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

/** How a Chromium is started. Its sandbox needs an unprivileged account, which root is not. */
export const chromiumOptions = (executablePath: string | null): LaunchOptions => ({
  ...(executablePath === null ? {} : { executablePath }),
  chromiumSandbox: process.getuid?.() !== 0,
});

export interface ReliefPage {
  readonly page: Page;
  /** Everything the page should not have said: violations of the policy, errors, messages of the console. */
  readonly complaints: readonly string[];
}

/**
 * Opens the built page with the real engine behind it. `out`: the folder of the build, by default the one that
 * `npm run build` wrote.
 */
export async function openReliefPage(
  browser: Browser,
  host: ApplicationHost,
  options: BrowserContextOptions = {},
  out: string = OUT,
): Promise<ReliefPage> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  const page = await context.newPage();
  const complaints = listen(page);
  await servePages(page, out);
  // As main does with `printToPDF`.
  host.dialogs.printToPdf = () =>
    page.pdf({ printBackground: true, preferCSSPageSize: true, tagged: true, outline: true });
  await page.exposeFunction('reliefCall', host.call);
  await page.exposeFunction('reliefDrop', host.drop);
  const names = JSON.stringify(Object.keys(channels));
  await page.addInitScript(`const reliefChannels = ${names};
${readFileSync(BRIDGE, 'utf8')}`);
  const tell = (event: EngineEvent) =>
    page
      .evaluate((told) => window.dispatchEvent(new CustomEvent('relief-event', { detail: told })), event)
      .catch(() => undefined);
  host.onEvent((event) => void tell(event));
  host.onLocked((cause) => void replacePage(page).then(() => tell({ kind: 'locked', cause })));
  await page.goto(`${ORIGIN}/index.html`);
  return { page, complaints };
}

/** As main does after a lock: a fresh page, told why as soon as it listens. */
async function replacePage(page: Page): Promise<void> {
  await page.reload();
  await page.waitForFunction(() => 'reliefListens' in window);
}

async function servePages(page: Page, out: string): Promise<void> {
  const serve = servePage(await readPageFiles(out));
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

/** Chromium on Linux has no Web Bluetooth, and says that it cannot refuse it. */
const NO_BLUETOOTH_HERE = "Error with Permissions-Policy header: Unrecognized feature: 'bluetooth'.";

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type()) || message.text() === NO_BLUETOOTH_HERE) return;
    complaints.push(`console: ${message.text()}`);
  });
  return complaints;
}

/**
 * Texts on the page that break a rule of French typography: a breaking space before « ; : ! ? % » or inside « », a
 * straight apostrophe. Names of the administrator's own campaigns are shown as they are: `spared` leaves them out.
 */
export const typographyFaults = (page: Page, spared: readonly string[] = []): Promise<readonly string[]> =>
  page.evaluate((names) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const faults = new Set<string>();
    while (walker.nextNode()) {
      const text = names.reduce(
        (rest, name) => rest.replaceAll(name, ''),
        walker.currentNode.textContent ?? '',
      );
      if (/ [;:!?%»]|« |\p{L}'\p{L}/u.test(text)) faults.add(text.trim());
    }
    return [...faults];
  }, spared);

/** Where pictures of screens are kept. */
export const picturesFolder = (): string => join(OUT, '..', 'test-output', 'screens');
