/** Compares the conversion tables that the build writes with OpenCC and its own dictionaries. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { Converter as fromSimplified } from 'opencc-js/cn2t';
import { configs as toTraditional } from 'opencc-js/preset/cn2t';
import { configs as toSimplified } from 'opencc-js/preset/t2cn';
import { Converter as fromTraditional } from 'opencc-js/t2cn';
import { describe, expect, test } from 'vitest';
import { scriptConverters } from '../../../src/node/data/script-converters.ts';

const FIXTURES = fileURLToPath(new URL('../../../fixtures', import.meta.url));
const IS_TEXT = /\.(?:html?|txt|jsonl?)$/;

const PAGES = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((name) => IS_TEXT.test(name))
  .map((name) => readFileSync(join(FIXTURES, name), 'utf8'));

const BETWEEN = /[^\p{L}\p{So}]+/u;

/** All words in the dictionaries of a configuration, and their conversions. */
const wordsOf = (config: unknown): string[] =>
  JSON.stringify(config)
    .split(BETWEEN)
    .filter((word) => word !== '');

/**
 * Texts of words in sequence, of words cut in the middle, and of characters that no dictionary has.
 */
const textsOf = (words: readonly string[]): fc.Arbitrary<string> => {
  const word = fc.nat(words.length - 1).map((at) => words[at] ?? '');
  const cut = fc.tuple(word, fc.nat(3)).map(([text, at]) => text.slice(at));
  const description = fc.constantFrom('⿰', '⿱', '⿲', '⿳', '⿴', '⿻');
  const other = fc.string({ unit: 'binary', maxLength: 3 });
  const half = fc.constantFrom('\ud800', '\udc00', '\ud840', '\udfff');
  return fc
    .array(fc.oneof({ weight: 6, arbitrary: word }, cut, description, other, half), {
      maxLength: 40,
    })
    .map((parts) => parts.join(''));
};

describe.each([
  {
    script: 'hans',
    ours: scriptConverters.hans,
    theirs: fromTraditional({ from: 't', to: 'cn' }),
    words: wordsOf(toSimplified.t2s),
  },
  {
    script: 'hant',
    ours: scriptConverters.hant,
    theirs: fromSimplified({ from: 'cn', to: 'tw' }),
    words: wordsOf(toTraditional.s2tw),
  },
])('--script $script', ({ ours, theirs, words }) => {
  test('every fixture, as OpenCC converts it', () => {
    expect(PAGES.length).toBeGreaterThan(100);
    for (const page of PAGES) expect(ours(page)).toBe(theirs(page));
  });

  test('every word of the dictionaries', () => {
    expect(words.length).toBeGreaterThan(5000);
    expect(words.filter((word) => ours(word) !== theirs(word))).toEqual([]);
  });

  test('any text', () => {
    fc.assert(
      fc.property(textsOf(words), (text) => {
        expect(ours(text)).toBe(theirs(text));
      }),
      { numRuns: 1000 },
    );
  });
});
