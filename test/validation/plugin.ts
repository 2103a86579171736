/** Replaces core/record/record.ts by validated-records.ts in all imports. */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vitest/config';

const RECORD = fileURLToPath(new URL('../../src/core/record/record.ts', import.meta.url));
const VALIDATED = fileURLToPath(new URL('validated-records.ts', import.meta.url));

export const validatedRecords = (): Plugin => ({
  name: 'validated-records',
  enforce: 'pre',
  async resolveId(id, importer, options) {
    if (!id.endsWith('/record.ts') || importer === VALIDATED) return null;
    const resolved = await this.resolve(id, importer, { ...options, skipSelf: true });
    return resolved?.id === RECORD ? VALIDATED : null;
  },
});
