/** Tests that no regular expression of src/ takes more than linear time. */
import { describe, expect, it } from 'vitest';
import { type Attack, searchedAttacks, shapedAttacks } from './attacks.ts';
import { growthOf, MOST_GROWTH, withEnd } from './growth.ts';
import { allPatterns, type Pattern } from './patterns.ts';

/** Numbers of repetitions: from few, for exponential growth, to the length of a long page. */
const FIRST = 8;
const MOST = 16_384;
/**
 * Limit in milliseconds. A search that takes this long on such short texts is not linear on any
 * machine.
 */
const ENDLESS = 60_000;

/** Searches a whole text, as `replace` and `matchAll` do. */
function search({ source, flags }: Pattern, text: string): void {
  const expression = new RegExp(
    source,
    flags.includes('y') || flags.includes('g') ? flags : `${flags}g`,
  );
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    if (match[0] === '') expression.lastIndex += 1;
  }
}

function worstOf(pattern: Pattern, attacks: readonly Attack[]): { growth: number; text: string } {
  let worst = { growth: 0, text: '' };
  for (const attack of attacks) {
    const prepare = (size: number): (() => void) => {
      const text = attack(size);
      return () => withEnd(() => search(pattern, text), ENDLESS);
    };
    const growth = growthOf(prepare, FIRST, MOST);
    if (growth > worst.growth) worst = { growth, text: attack(2) };
  }
  return worst;
}

const patterns = await allPatterns();
const nameOf = ({ file, source, flags }: Pattern): string => `${file} /${source}/${flags}`;

/** Lists the expressions whose time grows faster than the text, each with a text that shows it. */
const slow = (attacksOf: (pattern: Pattern) => Attack[]): string[] =>
  patterns.flatMap((pattern) => {
    const { growth, text } = worstOf(pattern, attacksOf(pattern));
    return growth < MOST_GROWTH
      ? []
      : [`${nameOf(pattern)} × ${growth.toFixed(1)} on ${JSON.stringify(text)}`];
  });

describe('regular expressions', { timeout: 600_000 }, () => {
  it('are all found', () => {
    expect(patterns.length).toBeGreaterThan(400);
  });

  it('D10 grow no faster than the text, by their shape', () => {
    expect(slow(shapedAttacks)).toEqual([]);
  });

  it('D10 grow no faster than the text, by search', () => {
    expect(slow(searchedAttacks)).toEqual([]);
  });

  it('that do grow faster are seen', () => {
    for (const source of [
      '=+$',
      '^([^\\s:]+)[ \\t]*:[ \\t]*(.*?)[ \\t]*$',
      '[^\\r\\n]*$',
      '(a+)+b',
    ]) {
      const pattern = { file: '', source, flags: '' };
      const grows = (attacks: Attack[]): boolean => {
        try {
          return worstOf(pattern, attacks).growth >= MOST_GROWTH;
        } catch {
          return true;
        }
      };
      expect([source, grows(shapedAttacks(pattern))]).toEqual([source, true]);
    }
  });
});
