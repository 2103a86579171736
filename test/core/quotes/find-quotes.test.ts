import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ExpectedQuote,
  readSentences,
  type Sentence,
  sentenceFiles,
} from '../../../eval/quotes/sentences.ts';
import { findQuotes } from '../../../src/core/quotes/find-quotes.ts';

interface Paragraph {
  readonly start: number;
  readonly end: number;
}

function paragraphsOf(text: string): Paragraph[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const paragraph = { start, end: start + line.length };
    start = paragraph.end + 1;
    return paragraph;
  });
}

function quotesOf(text: string): ExpectedQuote[] {
  return findQuotes(text, paragraphsOf(text)).value.map(({ type, parts, cue, speaker }) => ({
    type,
    parts: parts.map(([start, end]) => text.slice(start, end)),
    cue: cue === null ? null : text.slice(cue.start, cue.end),
    speaker:
      speaker === null
        ? null
        : [speaker.mention, speaker.name, speaker.role, speaker.kind, speaker.resolution],
  }));
}

function expectCase(sentence: Sentence): void {
  const { text, expected, messages } = sentence;
  expect(quotesOf(text)).toEqual(expected);
  const found = findQuotes(text, paragraphsOf(text)).messages.map((one) => one.code);
  expect(found).toEqual(messages ?? []);
}

describe.each(sentenceFiles())('%s', (file) => {
  const sentences = readSentences(file);
  test.each(sentences.filter(({ fails }) => fails === undefined))('$label: $text', expectCase);
  for (const sentence of sentences.filter(({ fails }) => fails !== undefined)) {
    test.fails(`${sentence.label}: ${sentence.text}`, () => expectCase(sentence));
  }
});

/** The keys that a speaker has in a record. A working key of the stage once leaked into it. */
const SPEAKER_KEYS = ['confidence', 'kind', 'mention', 'name', 'resolution', 'role'];

function expectSpeakerKeys(text: string): void {
  for (const { speaker } of findQuotes(text, paragraphsOf(text)).value) {
    if (speaker !== null) expect(Object.keys(speaker).toSorted()).toEqual(SPEAKER_KEYS);
  }
}

const PIECES = [
  ...'“”‘’「」『』"，。：！？、；\n （）《》·',
  ...['林某', '他', '說', '说', '表示', '告诉记者', '据', '介绍', '在', '看来', '主任', '公司'],
  ...['今天开工', '声明', '，并', '阿里·哈桑', '“好。”', '谈及', '𠮷', '的', '1,200', 'A'],
];
const pageText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 3 })), {
    maxLength: 60,
  })
  .map((pieces) => pieces.join(''));

describe('any text', () => {
  test('gives quotes inside one paragraph, with parts in order', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        const paragraphs = paragraphsOf(text);
        for (const quote of findQuotes(text, paragraphs).value) {
          const home = paragraphs.find((one) => quote.start >= one.start && quote.end <= one.end);
          expect(home).toBeDefined();
          expect(quote.end).toBeGreaterThan(quote.start);
          let at = quote.start;
          for (const [start, end] of quote.parts) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(quote.parts[0]?.[0]).toBe(quote.start);
          expect(at).toBe(quote.end);
          expect(quote.confidence).toBeGreaterThan(0);
          expect(quote.confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('gives speakers whose mention is in the text', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        for (const { speaker, cue } of findQuotes(text, paragraphsOf(text)).value) {
          if (speaker?.mention !== null && speaker !== null)
            expect(text).toContain(speaker.mention);
          if (cue !== null) expect(cue.end).toBeGreaterThan(cue.start);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('gives speakers with the keys of the record alone', () => {
    expectSpeakerKeys('一个旅客说：“船什么时候开？”他又说：“明年春天再走。”');
    fc.assert(fc.property(pageText, expectSpeakerKeys), { numRuns: 1000 });
  });

  test('gives the same quotes again', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        const paragraphs = paragraphsOf(text);
        expect(findQuotes(text, paragraphs)).toEqual(findQuotes(text, paragraphs));
      }),
    );
  });
});

// 100,000 characters take 0.02 to 0.5 s each; quadratic work would take minutes
const LARGE: readonly (readonly [string, string])[] = [
  ['openers', '“'.repeat(100_000)],
  ['closers', '”'.repeat(100_000)],
  ['ASCII marks', '"'.repeat(100_001)],
  ['nested pairs', '“'.repeat(50_000) + '”'.repeat(50_000)],
  ['mixed openers', '“「『‘"'.repeat(20_000)],
  ['swapped marks', '：”好。“'.repeat(20_000)],
  ['paragraphs that open anew', '“天亮了。\n'.repeat(16_000)],
  ['speeches', '林某说：“好。”'.repeat(12_000)],
  ['speeches with a comma behind', '“天已经亮了，走吧”，林某说，'.repeat(6000)],
  ['carried speeches', '“天亮了。”\n'.repeat(16_000)],
  ['speeches behind 他', '他摇头：“走吧。”'.repeat(12_000)],
  ['cues', '说'.repeat(100_000)],
  ['bare cues', '并说明天就要开工了，'.repeat(10_000)],
  ['frames', '据林某在他看来，'.repeat(12_000)],
  ['titles', '主任'.repeat(50_000)],
  ['titles before a colon', `${'主任'.repeat(50_000)}：“走吧。”`],
  ['dotted names', '李·'.repeat(33_000)],
  ['repeated names', '林小雨来了，'.repeat(16_000)],
  ['forms of address', '林女士'.repeat(33_000)],
  ['的', `一位${'的'.repeat(100_000)}人说，好的。`],
];

test.each(LARGE)('%s in large numbers are read to the end', (_label, text) => {
  for (const { start, end } of findQuotes(text, paragraphsOf(text)).value) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(text.length);
  }
});
