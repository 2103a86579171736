import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/closing-line.ts'],
    env: { TZ: 'UTC' },
    // no measure of speed: a machine that is busy with other things is slow
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
