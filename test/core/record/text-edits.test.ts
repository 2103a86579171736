/** A text record contains enough to undo all of it. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairText, revertText } from '../../../src/index.ts';
import { glossKeys } from '../../damage/keys.ts';
import { mirror } from '../../damage/mirror.ts';
import { seeded } from '../../random.ts';
import { readSentences } from '../../sentences.ts';

const seed = readFileSync(
  new URL('../../../fixtures/seed/garbled-article.txt', import.meta.url),
  'utf8',
);
const lines = readSentences('hans').map(({ text }) => text);

describe('revertText', () => {
  it('restores the seed article', () => {
    const record = repairText(seed);
    expect(record.text).not.toBe(seed);
    expect(record.edits.filter((edit) => 'map' in edit)).toHaveLength(1);
    expect(revertText(record)).toBe(seed);
  });

  it('restores the input, whatever a mirror made of a text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 5 }),
        fc.nat(),
        (texts, number) => {
          const random = seeded(number);
          const options = { keys: glossKeys(random), straddles: 0.7, foldWidths: true, random };
          const text = texts.map((line) => mirror(line, options)).join('\n');
          expect(revertText(repairText(text))).toBe(text);
        },
      ),
      { numRuns: 25, seed: 31 },
    );
  }, 60_000);
});
