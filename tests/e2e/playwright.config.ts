import { defineConfig } from '@playwright/test';

/** The application as people use it: in the real Electron, and its page in a current Chromium. One window at a time. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-output/playwright',
  workers: 1,
  fullyParallel: false,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../../test-output/playwright.json' }]],
  projects: [
    { name: 'electron', testMatch: 'electron/**/*.spec.ts' },
    { name: 'chromium', testMatch: 'chromium/**/*.spec.ts' },
  ],
});
