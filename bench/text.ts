/** How fast plain text is repaired, and whether hostile text takes longer than its length. */
import { isClean } from '../eval/repair/cases.ts';
import { makeCases } from '../eval/repair/corpus.ts';
import { repairBytes, repairText } from './corpus.ts';
import { cpuOf, median } from './measure.ts';
import type { Measured, Row } from './row.ts';

const RATE = 'Mchar/s';
const CASES = 20;
const SEED = 1;

async function rate(texts: readonly string[], rounds: number): Promise<number> {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const rates: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const ms = await cpuOf(() => {
      for (const text of texts) repairText(text);
    });
    if (round > 0) rates.push(length / ms / 1000);
  }
  return median(rates);
}

/** Pieces that patterns begin with, again and again: what makes a pattern go back, if it can. */
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
/** Milliseconds under which the clock tells nothing. */
const GRAIN = 5;

/** Cost of text that is twice as long; 2 is linear. */
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
      const cases = makeCases(CASES, SEED);
      const clean = cases.filter(isClean).map(({ corrupted }) => corrupted);
      const garbled = cases.filter((one) => !isClean(one)).map(({ corrupted }) => corrupted);
      return [
        {
          what: 'repair of clean text',
          value: await rate(clean, rounds),
          unit: RATE,
          least: 20,
          note: `${clean.length} lines`,
        },
        {
          what: 'repair of a clean text of a million characters',
          value: await rate([clean.join('\n').repeat(60).slice(0, 1e6)], rounds),
          unit: RATE,
          least: 20,
        },
        {
          what: 'repair of garbled text',
          value: await rate(garbled, rounds),
          unit: RATE,
          least: 0.2,
          note: `${garbled.length} lines`,
        },
      ];
    },
  },
  { name: 'hostile', measure: async () => [await hostile(3)] },
];
