/** Sorts of characters beside words in quotation marks, as numbers. */

import { isHan } from '../text/units.ts';
import { type Feature, feature } from '../weights/linear.ts';

/** The index of a name in `SORT_NAMES`. */
export type Sort = number;

/** The characters of each sort. A character of the last row is a sort of its own. */
const SORTS: readonly (readonly [name: string, characters: string])[] = [
  ['colon', '：:︰'],
  ['comma', '，,'],
  ['semicolon', '；;'],
  ['full', '。！？!?…'],
  ['list', '、/'],
  ['opener', '“「『"‘'],
  ['closer', '”」』’'],
  ['bracket', '（(【['],
  ['closed', '）)】]》'],
  ['的', '的地得'],
  ...Array.from('了是为叫和与或及等这那', (one): [string, string] => [one, one]),
];

/** Beginning or end of a paragraph, a Chinese character of no other sort, and anything else. */
export const EDGE: Sort = 0;
const WORD: Sort = 1;
const OTHER: Sort = 2;
const FIRST = 3;

export const SORT_NAMES: readonly string[] = [
  'edge',
  'word',
  'other',
  ...SORTS.map(([one]) => one),
];
export const FULL: Sort = SORT_NAMES.indexOf('full');

const LINE_BREAK = 0x0a;

/** The sorts by code unit; 0 for those of the characters in no row. */
const units = new Uint8Array(0x10000);
for (const [index, [, characters]] of SORTS.entries()) {
  for (let i = 0; i < characters.length; i += 1) units[characters.charCodeAt(i)] = FIRST + index;
}

/** The sort of the character at an offset of a folded text. */
export function sortAt(folded: string, at: number): Sort {
  if (at < 0 || at >= folded.length) return EDGE;
  const unit = folded.charCodeAt(at);
  const known = units[unit] ?? 0;
  if (known > 0) return known;
  if (unit === LINE_BREAK) return EDGE;
  return isHan(unit) ? WORD : OTHER;
}

const IN_WORDS = ['word', 'other', '的', '了', '是', '为', '叫'];
const inWords = SORT_NAMES.map((name) => IN_WORDS.includes(name));

/** Whether a sentence goes on with such a character: 称“大桥”是… */
export const isInWords = (sort: Sort): boolean => inWords[sort] === true;

/** Returns a function that joins a head and the name of a sort into a feature. */
export function bySort(head: string): (sort: Sort) => Feature {
  let made: Int32Array | undefined;
  return (sort) => {
    made ??= new Int32Array(SORT_NAMES.length).fill(UNKNOWN);
    const known = made[sort] ?? UNKNOWN;
    if (known !== UNKNOWN) return known;
    const one = feature(`${head} ${SORT_NAMES[sort]}`);
    made[sort] = one;
    return one;
  };
}
const UNKNOWN = -1;
