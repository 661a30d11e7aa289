import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,property,golden,fault,security}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Against a test that hangs, not a measure: a loaded machine takes several times what a quiet one takes.
    testTimeout: process.env['SLOW'] === '1' ? 3_600_000 : 120_000,
    hookTimeout: 120_000,
    restoreMocks: true,
    pool: 'forks',
    // Every core: by default one is kept free, and half of a machine with two.
    maxWorkers: '100%',
  },
});
