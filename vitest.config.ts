import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/build.ts'],
    env: { FORCE_COLOR: '0', TZ: 'UTC' },
    testTimeout: 60_000,
    // By default one processor stays free, which of two is half of them.
    maxWorkers: '100%',
  },
});
