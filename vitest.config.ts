import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/closing-line.ts'],
    // many tests start processes, and machines are busy: no test is about time
    testTimeout: 30_000,
    env: { TZ: 'UTC' },
  },
});
