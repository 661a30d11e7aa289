import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test';
import { prepareElectron } from '../../../scripts/electron-launch.mjs';

export const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const SCREENS = join(PROJECT, 'test-output', 'screens');

/** One machine: its home, its data folder and a folder for what comes in and goes out, over several launches. */
export type Machine = Awaited<ReturnType<typeof prepareElectron>>;

export const prepareMachine = (): Promise<Machine> => prepareElectron({ appDir: PROJECT });

/** The application in its window. */
export interface RunningApplication {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Everything the page should not have said: violations of the policy, errors, warnings. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Launches the built application, sandboxed, as an unprivileged user. */
export async function launch(machine: Machine): Promise<RunningApplication> {
  const { executablePath, args, env, chromiumSandbox } = machine;
  const app = await _electron.launch({ executablePath, args, env, chromiumSandbox });
  const page = await app.firstWindow();
  // Pictures and contrasts are taken at rest.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  await page.getByRole('heading', { name: 'Relief', level: 1 }).waitFor();
  return { app, page, complaints, close: () => app.close() };
}

/** Puts files where a stick would be: readable by the account that runs the application. Gives their paths. */
export function onStick(machine: Machine, files: readonly string[]): string[] {
  return files.map((file) => {
    const copy = join(machine.exchangeDir, basename(file));
    copyFileSync(file, copy);
    return copy;
  });
}

/** What the dialogs of the system answer from now on. Null: the user cancels. */
export async function answerDialogs(
  { app }: RunningApplication,
  answers: { readonly open?: readonly string[] | null; readonly save?: string | null },
): Promise<void> {
  await app.evaluate(({ dialog }, { open, save }) => {
    if (open !== undefined)
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: open === null, filePaths: [...(open ?? [])] });
    if (save !== undefined)
      dialog.showSaveDialog = () => Promise.resolve({ canceled: save === null, filePath: save ?? '' });
  }, answers);
}

/** Process number of the engine; null while none runs. */
export async function enginePid({ app }: RunningApplication): Promise<number | null> {
  const metrics = await app.evaluate((electron) => electron.app.getAppMetrics());
  return metrics.find(({ type, name }) => type === 'Utility' && name === 'Relief')?.pid ?? null;
}

/** Goes to a screen by the navigation. */
export async function goTo(page: Page, title: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Écrans' })
    .getByRole('button', { name: title, exact: true })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Keeps a picture of the screen as a test output, light then dark. */
export async function keepPictures(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENS, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(SCREENS, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
