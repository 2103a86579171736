/**
 * What each character is to the parts of the model, in one table, because a step needs all of it at
 * once.
 */
import { simplifiedCode } from '../script/traditional.ts';
import { foldings } from './folding.ts';
import { UNKNOWN } from './ngrams.ts';

/** Each UTF-16 code unit has this many entries. */
export const ENTRIES = 4;
/** Its number among the characters of the n-grams; UNKNOWN for others, SPACE for spaces. */
export const NUMBER = 0;
/** Its index in the word list plus one; 0 for others. */
export const WORD = 1;
/** The index of its row among what may follow what (word-model.ts). */
export const ROW = 2;
/** Its folded form if it is a letter, a digit or a Chinese character; 0 for others. */
export const FORM = 3;

/** The number of characters that the models never see. */
export const SPACE = 0xffff;

export const isLatin = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);

const isWord = (code: number): boolean => isLatin(code) || (code >= 0x2e80 && code < 0xff00);

/**
 * Makes the table. `characters` are those of the n-grams, by their numbers; `ids` and `rows` say
 * what belongs to each UTF-16 code unit, `ids` by its simplified form.
 */
export function characterTable(
  characters: Uint16Array,
  ids: Int16Array,
  rows: Uint8Array,
): Uint16Array {
  const numbers = new Uint16Array(foldings().length);
  characters.forEach((unit, number) => {
    if (number > UNKNOWN) numbers[unit] = number;
  });
  const table = new Uint16Array(numbers.length * ENTRIES);
  foldings().forEach((form, unit) => {
    const at = unit * ENTRIES;
    table[at + NUMBER] = form === 0 ? SPACE : (numbers[form] ?? UNKNOWN);
    table[at + WORD] = (ids[simplifiedCode(unit)] ?? -1) + 1;
    table[at + ROW] = rows[unit] ?? 0;
    table[at + FORM] = isWord(form) ? form : 0;
  });
  return table;
}
