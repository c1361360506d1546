import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/built-site/**'], testTimeout: 60_000 } },
      // The built site in a real browser: one build for all, then the files one after the other.
      {
        test: {
          name: 'site',
          include: ['tests/built-site/**/*.test.ts'],
          globalSetup: ['tests/built-site/build-site.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
