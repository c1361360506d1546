import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/built-site/**'],
          setupFiles: ['tests/support/same-cases.ts'],
          testTimeout: 60_000,
        },
      },
      // The built site in a real browser: one build for all, and one browser for each of two workers.
      {
        test: {
          name: 'site',
          include: ['tests/built-site/**/*.test.ts'],
          globalSetup: ['tests/built-site/build-site.ts'],
          maxWorkers: 2,
          isolate: false,
          // A limit is there to end what hangs, however busy the machine is.
          testTimeout: 600_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
