/**
 * `npm run eval:repair -- --spots FILE`: measures single places on mirrored pages, each in the line
 * where it was found, both alone and after a line that proves the mirror.
 *
 * Each line of the file is `{id, kind, bad, corrupted, gold}`. `bad` is the place as the page shows
 * it and `gold` the original.
 */
import { readFileSync } from 'node:fs';
import { simplifiedOf } from '../../src/core/language/script/traditional.ts';
import { DEFAULT_OPTIONS, type RepairOptions } from '../../src/core/repair/repair.ts';
import { repairText } from '../../src/core/repair/repair-text.ts';
import { loadModel } from '../../src/node/data/language-model.ts';
import { mirror } from '../../test/damage/mirror.ts';

interface Spot {
  readonly id: string;
  readonly kind: string;
  readonly bad: string;
  readonly corrupted: string;
  readonly gold: string;
}

interface Result {
  readonly spot: Spot;
  readonly repaired: string;
  readonly isExact: boolean;
  /** Whether `damage.left` reports a part of it. */
  readonly isTold: boolean;
}

/** What a mirror with a small table makes of one of our lines. */
const proof = mirror('县里的学校发展业务，专家认为关键在于技术创新，学习国际经验，促进产业升级。', {
  keys: new Map([
    ['學', 'xué'],
    ['業', 'yè'],
    ['發', 'fā'],
    ['關', 'guān'],
    ['創', 'chuàng'],
    ['認', 'rèn'],
  ]),
  straddles: 0,
  foldWidths: true,
  random: () => 0,
});

const FOLDED = /[！-～]/g;
const GLOSS = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ]{1,6}\)/g;

/** Ignores script, widths and glosses, which other layers restore. */
const plain = (text: string): string =>
  [...text.replace(GLOSS, '')]
    .map((character) => (character === '著' ? '着' : simplifiedOf(character)))
    .join('')
    .replace(FOLDED, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

function judge(spot: Spot, before: string, options: RepairOptions): Result {
  const shown = before + spot.corrupted;
  const { text, left } = repairText(shown, { model: loadModel, options });
  const repaired = plain(text);
  const isExact = repaired.includes(plain(spot.gold));
  const around = shown.length - text.length;
  const from = before.length + spot.corrupted.indexOf(spot.bad) - Math.abs(around) - 2;
  const to = from + spot.bad.length + 2 * Math.abs(around) + 4;
  const isTold = left.some(({ start, end }) => end > from && start < to);
  return { spot, repaired, isExact, isTold };
}

export function spotLines(path: string, options: Partial<RepairOptions>, worst: number): string[] {
  const spots = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Spot => JSON.parse(line));
  return [
    { name: 'alone', before: '' },
    { name: 'behind a line that proves the mirror', before: `${proof}\n` },
  ].flatMap(({ name, before }) => {
    const results = spots.map((spot) => judge(spot, before, { ...DEFAULT_OPTIONS, ...options }));
    const exact = results.filter(({ isExact }) => isExact).length;
    const others = results.filter(({ isExact }) => !isExact);
    const told = others.filter(({ isTold }) => isTold).length;
    return [
      `${name}: ${exact} of ${spots.length} exact, ${told} of the ${others.length} others reported`,
      ...others
        .slice(0, worst)
        .flatMap(({ spot, repaired, isTold }) => [
          `  ${spot.id} ${spot.kind}${isTold ? '' : ' NOT REPORTED'}: ${spot.gold}`,
          `    ${repaired.replaceAll('\n', '⏎').slice(before.length === 0 ? 0 : 40)}`,
        ]),
    ];
  });
}
