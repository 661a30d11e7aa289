import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,property,golden,fault,security}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    pool: 'forks',
    // Every core: by default one is kept free, and half of a machine with two.
    maxWorkers: '100%',
  },
});
