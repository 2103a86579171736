/**
 * Measures how fast plain text is repaired, and whether hostile text takes time out of proportion
 * to its length.
 */
import { isClean, kindOf } from '../eval/repair/cases.ts';
import { makeCases } from '../eval/repair/corpus.ts';
import { readSentences } from '../test/sentences.ts';
import { repairBytes, repairText } from './corpus.ts';
import { cpuOf, median } from './measure.ts';
import type { Measured, Row } from './row.ts';

const RATE = 'Mchar/s';
const CASES = 20;
const LONG = 500_000;
/** Number of rounds after which V8 has compiled what runs often. */
const WARMING = 3;
const SEED = 1;

async function rate(texts: readonly string[], rounds: number): Promise<number> {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const rates: number[] = [];
  for (let round = 0; round < WARMING + rounds; round += 1) {
    const ms = await cpuOf(() => {
      for (const text of texts) repairText(text);
    });
    if (round >= WARMING) rates.push(length / ms / 1000);
  }
  return median(rates);
}

/** Beginnings of patterns, repeated many times, which make a pattern backtrack if it can. */
const HOSTILE: readonly string[] = [
  '记者',
  '林某',
  '来源：',
  '作者 ',
  '（',
  '“',
  '《',
  '林·',
  '据林某',
  '表示',
  '?',
  '???!',
  '&',
  '&#',
  '&amp;',
  '%E4',
  '\\u4e2d',
  '1,',
  '2025-',
  'a.',
  'a@',
  'http://',
  ' ',
  '\u3000',
  '中 ',
  '=',
  '(q',
  '強(',
  'Ã¤',
  '浣',
  '<',
  '<p>',
  '<a href="',
  '<!--',
  '。”',
  '，',
];

const SHORT = 50_000;
const TIMES = 2;
/** Shortest time that the clock measures reliably, in milliseconds. */
const GRAIN = 5;

/** Cost of a text twice as long; 2 means linear growth. */
async function growthOf(make: (length: number) => () => unknown, rounds: number): Promise<number> {
  const [short, long] = [make(SHORT), make(SHORT * TIMES)];
  const found: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const one = await cpuOf(short);
    const two = await cpuOf(long);
    if (round > 0) found.push((two + GRAIN) / (one + GRAIN));
  }
  return median(found);
}

const encoder = new TextEncoder();

async function hostile(rounds: number): Promise<Measured> {
  let worst = { piece: '', growth: 0 };
  for (const piece of HOSTILE) {
    const textOf = (length: number): string => piece.repeat(Math.ceil(length / piece.length));
    const makers = [
      (length: number) => {
        const text = textOf(length);
        return () => repairText(text);
      },
      (length: number) => {
        const page = encoder.encode(`<html><body><h1>河口</h1><p>${textOf(length)}</p></body>`);
        return () => repairBytes(page);
      },
    ];
    for (const make of makers) {
      const growth = await growthOf(make, rounds);
      if (growth > worst.growth) worst = { piece, growth };
    }
  }
  return {
    what: `cost of hostile text twice as long, the worst of ${HOSTILE.length * 2}`,
    value: worst.growth,
    unit: 'times',
    most: 2.5,
    note: JSON.stringify(worst.piece),
  };
}

export const TEXT_ROWS: readonly Row[] = [
  {
    name: 'text',
    measure: async ({ rounds }) => {
      const lines = readSentences('hans').map(({ text }) => text);
      const cases = makeCases(CASES, SEED);
      const suspicious = cases.filter(isClean).map(({ corrupted }) => corrupted);
      const damaged = cases.filter((one) => !isClean(one));
      const garbled = damaged.map(({ corrupted }) => corrupted);
      const mirrored = damaged
        .filter(({ family }) => kindOf(family) === 'mirror')
        .map(({ corrupted }) => corrupted);
      const others = damaged
        .filter(({ family }) => kindOf(family) !== 'mirror')
        .map(({ corrupted }) => corrupted);
      const whole = lines.join('\n');
      return [
        {
          what: `repair of clean text, ${LONG.toLocaleString('en')} characters`,
          value: await rate([whole.repeat(LONG / whole.length + 1).slice(0, LONG)], rounds),
          unit: RATE,
          least: 20,
        },
        {
          what: 'the same, a line a call',
          value: await rate(lines, rounds),
          unit: RATE,
          note: `${lines.length} lines`,
        },
        {
          what: 'repair of clean text that looks damaged, a line a call',
          value: await rate(suspicious, rounds),
          unit: RATE,
          note: `${suspicious.length} lines`,
        },
        {
          what: 'repair of garbled text, a line a call',
          value: await rate(garbled, rounds),
          unit: RATE,
          least: 0.2,
          note: `${garbled.length} lines`,
        },
        {
          what: 'the same without text of mirrors',
          value: await rate(others, rounds),
          unit: RATE,
          note: `${others.length} lines`,
        },
        {
          what: 'text of mirrors alone',
          value: await rate(mirrored, rounds),
          unit: RATE,
          least: 0.1,
          note: `${mirrored.length} lines`,
        },
      ];
    },
  },
  { name: 'hostile', measure: async () => [await hostile(3)] },
];
