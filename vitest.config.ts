import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // Loading the sources anew for each file takes four times as long as keeping them: a test must leave no state behind.
    isolate: false,
    maxWorkers: '100%',
    setupFiles: ['test/seed.ts'],
    globalSetup: ['test/tools.ts'],
  },
});
