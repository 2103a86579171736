import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { validatedRecords } from './test/validation/plugin.ts';

export default defineConfig({
  plugins: [validatedRecords()],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: './test/temporary-folder.ts',
    reporters: ['default', './test/closing-line.ts'],
    // many tests start the program, and a busy machine makes that slow
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // half of the tests wait for processes; with one file at a time a core was idle
    maxWorkers: 2,
    // starts share compiled code, apart from that of the user who runs the tests
    env: { TZ: 'UTC', XDG_CACHE_HOME: join(import.meta.dirname, 'node_modules/.cache') },
  },
});
