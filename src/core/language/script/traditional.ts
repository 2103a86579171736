/**
 * The characters of GBK that only traditional text uses, with their simplified forms and readings.
 */

import { encodeGbk } from '../gbk/gbk.ts';
import { ALSO_TRADITIONAL, TRADITIONAL_ROWS } from './generated/traditional.ts';

/**
 * Characters of GB 2312 to which the one-to-one map also converts another character: 着 to 著,
 * although 著名 keeps its own 著; 征 to 徵. The context decides. Only 著 has been seen with a
 * gloss.
 */
export const AMBIGUOUS: ReadonlyMap<string, string> = new Map([
  ['著', '着'],
  ['徵', '征'],
]);

let pairs: Uint16Array | null = null;

/**
 * The traditional characters, each followed by its simplified form, as UTF-16 code units. Maps of
 * strings would take 1 ms of a lone page.
 */
export function simplifiedPairs(): Uint16Array {
  if (pairs !== null) return pairs;
  const found: number[] = [];
  for (let at = 0, space = 0; space >= 0; at = space + 1) {
    found.push(TRADITIONAL_ROWS.charCodeAt(at), TRADITIONAL_ROWS.charCodeAt(at + 1));
    space = TRADITIONAL_ROWS.indexOf(' ', at);
  }
  pairs = Uint16Array.from(found);
  return pairs;
}

/**
 * The simplified forms by UTF-16 code unit. The model needs one for each character of each reading.
 */
let forms: Uint16Array | null = null;

function formTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const all = simplifiedPairs();
  for (let at = 0; at < all.length; at += 2) table[all[at] ?? 0] = all[at + 1] ?? 0;
  return table;
}

/**
 * The same by code point. A code point without a simplified form of its own is returned unchanged.
 */
export function simplifiedCode(code: number): number {
  forms ??= formTable();
  return forms[code] || code;
}

/** 學 → 学. A character without a simplified form of its own is returned unchanged. */
export function simplifiedOf(character: string): string {
  if (character.length !== 1) return character;
  const code = character.charCodeAt(0);
  const form = simplifiedCode(code);
  return form === code ? character : String.fromCharCode(form);
}

/** Marks of a character that only one script uses. */
export const TRADITIONAL = 1;
export const SIMPLIFIED = 2;

let scripts: Uint8Array | null = null;

/** The only script that uses each UTF-16 code unit; 0 for both or none. */
export function scriptTable(): Uint8Array {
  if (scripts !== null) return scripts;
  scripts = new Uint8Array(0x10000);
  const all = simplifiedPairs();
  for (let at = 1; at < all.length; at += 2) scripts[all[at] ?? 0] = SIMPLIFIED;
  for (const character of ALSO_TRADITIONAL) scripts[character.charCodeAt(0)] = 0;
  for (let at = 0; at < all.length; at += 2) scripts[all[at] ?? 0] = TRADITIONAL;
  return scripts;
}

export const isTraditionalOnly = (character: string): boolean =>
  scriptTable()[character.charCodeAt(0)] === TRADITIONAL;

/**
 * Whether a character cannot occur on a page that was mapped to traditional. 谈 cannot, because it
 * would have become 談; 后 can.
 */
export const isSimplifiedOnly = (character: string): boolean =>
  isSimplifiedUnit(character.charCodeAt(0));

export const isSimplifiedUnit = (unit: number): boolean => scriptTable()[unit] === SIMPLIFIED;

/** Counts the characters of a text that only one of the scripts uses. */
export function countScripts(text: string): { traditional: number; simplified: number } {
  const table = scriptTable();
  let traditional = 0;
  let simplified = 0;
  for (let i = 0; i < text.length; i += 1) {
    const script = table[text.charCodeAt(i)];
    if (script === TRADITIONAL) traditional += 1;
    else if (script === SIMPLIFIED) simplified += 1;
  }
  return { traditional, simplified };
}

let readings: ReadonlyMap<string, readonly string[]> | null = null;

/** The readings of the traditional characters and of 著. Only pages with glosses need them. */
function allReadings(): ReadonlyMap<string, readonly string[]> {
  readings ??= new Map([
    ['著', ['zhù', 'zhe', 'zháo', 'zhuó']],
    ...TRADITIONAL_ROWS.split(' ').map((row) => [row.charAt(0), row.slice(2).split(',')] as const),
  ]);
  return readings;
}

const MARKS_OF_TONE = /[\u0300\u0301\u0304\u030c]/g;

/** A syllable without its tone: zhèn → zhen, lǜ → lü. */
const withoutTone = (reading: string): string =>
  reading.normalize('NFD').replace(MARKS_OF_TONE, '').normalize('NFC');

/** The readings of each character without their tones, computed when first needed. */
const toneless = new Map<string, readonly string[]>();

function tonelessReadings(character: string, readings: readonly string[]): readonly string[] {
  let known = toneless.get(character);
  if (known === undefined) {
    known = readings.map(withoutTone);
    toneless.set(character, known);
  }
  return known;
}

/**
 * Whether a mirror's table can gloss a character with a reading: the character is traditional-only
 * (or 著) and has the reading. Such tables give some characters a wrong tone (績 as jī); therefore
 * tones count only if `exact`.
 */
export function hasReading(character: string, reading: string, exact = false): boolean {
  const known = allReadings().get(character);
  if (known === undefined) return false;
  if (known.includes(reading)) return true;
  return !exact && tonelessReadings(character, known).includes(withoutTone(reading));
}

/** Whether a reading is the most common one of a traditional character. */
export const isMainReading = (character: string, reading: string): boolean =>
  allReadings().get(character)?.[0] === reading;

let byLead: ReadonlyMap<number, readonly string[]> | null = null;

/** Traditional characters by the lead byte of their GBK code. */
function groupByLead(): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const character of allReadings().keys()) {
    const lead = encodeGbk(character) >> 8;
    const list = groups.get(lead);
    if (list === undefined) groups.set(lead, [character]);
    else list.push(character);
  }
  return groups;
}

/** Results of `keysWith` by reading and lead byte, because runs ask for only a few of them. */
const keysByReading = new Map<string, (readonly string[] | undefined)[]>();

/**
 * Number of readings that are remembered: all real ones, but not everything that a page may
 * contain.
 */
const MOST_READINGS = 3000;

function findKeys(lead: number, reading: string): readonly string[] {
  byLead ??= groupByLead();
  const bare = withoutTone(reading);
  return (byLead.get(lead) ?? []).filter((character) => {
    const readings = allReadings().get(character) ?? [];
    return readings.includes(reading) || tonelessReadings(character, readings).includes(bare);
  });
}

/** The characters that can be glossed with `reading` and whose GBK code begins with `lead`. */
export function keysWith(lead: number, reading: string): readonly string[] {
  let known = keysByReading.get(reading);
  if (known === undefined) {
    if (keysByReading.size >= MOST_READINGS) keysByReading.clear();
    known = [];
    keysByReading.set(reading, known);
  }
  const found = known[lead] ?? findKeys(lead, reading);
  known[lead] = found;
  return found;
}

let byReading: ReadonlyMap<string, readonly string[]> | null = null;

/** The traditional characters that can be glossed with exactly this reading. */
export function charactersRead(reading: string): readonly string[] {
  if (byReading === null) {
    const groups = new Map<string, string[]>();
    for (const [character, readings] of allReadings()) {
      for (const each of readings) {
        const list = groups.get(each);
        if (list === undefined) groups.set(each, [character]);
        else list.push(character);
      }
    }
    byReading = groups;
  }
  return byReading.get(reading) ?? [];
}

/** A syllable with tone, as the glosses write it. */
export const SYLLABLE = '[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ]{1,6}';
