/** Compares the tables by which texts are looked through with plain definitions, on random texts. */
import { describe, expect, it } from 'vitest';
import { ClauseIndex } from '../../../../src/core/quotes/marks/clause-index.ts';
import { CUE_BEGINS, signsIn, TITLE_BEGINS } from '../../../../src/core/quotes/marks/signs.ts';
import { readText } from '../../../../src/core/quotes/speech/reading.ts';
import { unitSet } from '../../../../src/core/quotes/text/unit-set.ts';
import { isSpace, unitAt } from '../../../../src/core/quotes/text/units.ts';
import { WordIndex } from '../../../../src/core/quotes/text/word-index.ts';
import { endOf, wordList } from '../../../../src/core/quotes/text/word-list.ts';
import { CUES } from '../../../../src/core/quotes/words/cues.ts';
import { TITLES } from '../../../../src/core/quotes/words/titles.ts';

/** Numbers that look random and are the same in each run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const textOf = (random: (below: number) => number, alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet.charAt(random(alphabet.length))).join('');

const longest = (words: readonly string[]): string =>
  words.toSorted((a, b) => b.length - a.length)[0] ?? '';

describe('words of a list', () => {
  const random = numbers(7);
  // few characters, and two with the same lowest bits, so that words collide
  const alphabet = '主任席书记一丁\u5e00\u6e00';
  const words = [
    ...new Set(Array.from({ length: 40 }, () => textOf(random, alphabet, 1 + random(4)))),
  ];
  const texts = Array.from({ length: 60 }, () => textOf(random, alphabet, random(24)));

  it('the longest word at an offset', () => {
    const index = new WordIndex(words);
    for (const text of texts) {
      for (let at = -1; at <= text.length + 1; at += 1) {
        for (const to of [text.length, at + 1, at + 2]) {
          if (to > text.length) continue;
          const fits = words.filter(
            (word) => at >= 0 && at + word.length <= to && text.startsWith(word, at),
          );
          expect(index.wordAt(text, at, to)).toBe(longest(fits));
        }
      }
    }
  });

  it('the longest word before an offset', () => {
    const length = endOf(words);
    for (const text of texts) {
      for (let to = 0; to <= text.length; to += 1) {
        for (const from of [0, Math.max(0, to - 2)]) {
          const fits = words.filter((word) => text.slice(from, to).endsWith(word));
          expect(length(text, from, to)).toBe(longest(fits).length);
        }
      }
    }
  });

  it('all words of a text, as an alternation finds them', () => {
    const list = wordList(words);
    const pattern = new RegExp(words.toSorted((a, b) => b.length - a.length).join('|'), 'g');
    for (const text of texts) {
      const hits = [...text.matchAll(pattern)].map(({ index, 0: word }) => ({
        start: index,
        end: index + word.length,
        word,
      }));
      expect(list.in(text)).toEqual(hits);
      expect(
        list.among(
          text,
          Array.from(text, (_, at) => at),
        ),
      ).toEqual(hits);
    }
  });

  it('whole words', () => {
    const list = wordList(words);
    for (const text of texts) {
      expect(list.isWord(text)).toBe(words.includes(text));
      expect(list.isWord(text, 1)).toBe(text.length > 1 && words.includes(text.slice(1)));
    }
  });
});

describe('sets of characters', () => {
  it('more sets than a table has bits', () => {
    const random = numbers(11);
    const alphabet = '，。：！？、“”的了在a1';
    const sets = Array.from({ length: 70 }, () => textOf(random, alphabet, random(6)));
    const made = sets.map(unitSet);
    for (const [index, characters] of sets.entries()) {
      for (const one of alphabet) {
        expect(made[index]?.has(one.charCodeAt(0))).toBe(characters.includes(one));
        expect(made[index]?.at(`x${one}`, 1)).toBe(characters.includes(one));
      }
      expect(made[index]?.at('', 0)).toBe(false);
      expect(made[index]?.at('的', -1)).toBe(false);
    }
  });

  it('white space is what trim removes', () => {
    for (let unit = 0; unit < 0x10000; unit += 1) {
      if (isSpace(unit) !== (String.fromCharCode(unit).trim() === '')) {
        expect.fail(`U+${unit.toString(16)}`);
      }
    }
    expect(unitAt('的', 1)).toBe(0);
  });
});

describe('the look at a text', () => {
  const random = numbers(3);
  const alphabet = '市长记者林某说表示称，。：“”！\n說記指出老小于的教授';
  const texts = Array.from({ length: 80 }, () => textOf(random, alphabet, random(80)));

  it('where titles and verbs of saying begin', () => {
    for (const text of texts) {
      const { folded, signs } = signsIn(text);
      const offsets = Array.from(folded, (_, at) => at);
      expect(signs.titles).toEqual(offsets.filter((at) => TITLES.at(folded, at) !== ''));
      expect(signs.cues).toEqual(offsets.filter((at) => CUES.at(folded, at) !== ''));
      for (const at of offsets) {
        const begins = signs.begins[at] ?? 0;
        expect((begins & TITLE_BEGINS) !== 0).toBe(TITLES.at(folded, at) !== '');
        expect((begins & CUE_BEGINS) !== 0).toBe(CUES.at(folded, at).length > 1);
      }
    }
  });

  it('the clause and the sentence at an offset', () => {
    for (const text of texts) {
      const lines = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
        start: index,
        end: index + line.length,
      }));
      const { clauses } = readText(text, lines);
      const index = new ClauseIndex(text, clauses);
      for (let at = -1; at <= text.length + 1; at += 1) {
        const home = Math.max(
          0,
          clauses.findLastIndex(({ start }) => start <= at),
        );
        expect(index.clauseAt(at)).toBe(home);
        let first = home;
        while (first > Math.max(clauses[home]?.sentence ?? 0, home - 12)) {
          const before = clauses[first - 1];
          const isFull = '。！？!?…'.includes(text.charAt((before?.end ?? 0) - 2) || 'x');
          if (before?.stop === 'speech' && isFull) break;
          first -= 1;
        }
        expect(index.sentenceOf(home)).toBe(first);
      }
    }
  });
});
