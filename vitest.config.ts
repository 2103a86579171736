import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/closing-line.ts'],
    // many tests start the program; how long it takes says how busy the machine is, no more
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // half of the tests wait for processes: one file at a time left a core idle
    maxWorkers: 2,
    env: { TZ: 'UTC' },
  },
});
