import { defineConfig } from '@playwright/test';
import { chromiumOptions, findChromium } from '../harness/relief-page';

/**
 * The application as people use it: in the real Electron, one window at a time, and its page in a current Chromium; one
 * file on each of two cores. Times are against tests that hang: a loaded machine takes several times a quiet one's.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-output/playwright',
  workers: 2,
  fullyParallel: false,
  timeout: 300_000,
  expect: { timeout: 60_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../../test-output/playwright.json' }]],
  projects: [
    { name: 'electron', testMatch: 'electron/**/*.spec.ts', workers: 1 },
    {
      name: 'chromium',
      testMatch: 'chromium/**/*.spec.ts',
      use: { launchOptions: chromiumOptions(findChromium()) },
    },
  ],
});
