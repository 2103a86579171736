/** The misreadings that occur: the true encoding, and the one in which the text was read. */
import { type ReaderName, SINGLE_NAMES } from './readers.ts';
import type { TruthName } from './truths.ts';

export interface Misreading {
  readonly truth: TruthName;
  readonly reader: ReaderName;
}

const read = (truth: TruthName, ...readers: readonly ReaderName[]): Misreading[] =>
  readers.map((reader) => ({ truth, reader }));

/**
 * All misreadings: 浣滀负 中文 ä¸­æ–‡ … → 作为. Similar readers are adjacent; the posterior
 * probability shows how far they can be distinguished.
 */
export const MISREADINGS: readonly Misreading[] = [
  ...read('utf-8', 'gb18030', 'big5', 'shift_jis', 'euc-kr', 'euc-jp'),
  ...read('utf-8', ...SINGLE_NAMES),
  ...read('gb18030', ...SINGLE_NAMES),
  ...read('gb18030', 'mended-latin1', 'big5', 'shift_jis', 'euc-kr', 'euc-jp'),
  ...read('big5', ...SINGLE_NAMES),
  ...read('big5', 'gb18030', 'shift_jis', 'euc-kr', 'euc-jp'),
];

/** Readers that show the same as another one, except for some rows. */
const VARIANTS: ReadonlyMap<ReaderName, readonly ReaderName[]> = new Map([
  ['gb18030', ['gbk']],
  ['big5', ['cp950', 'ms950']],
  ['euc-kr', ['ks-x-1001']],
]);

/** A misreading, and the same one by readers that differ little. */
export const withVariants = (misreading: Misreading): Misreading[] => [
  misreading,
  ...(VARIANTS.get(misreading.reader) ?? []).map((reader) => ({
    truth: misreading.truth,
    reader,
  })),
];

/** Readers of an alphabet in which whole pages are written. */
export const OTHER_ALPHABETS: ReadonlySet<ReaderName> = new Set([
  'windows-1251',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'windows-874',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
  'iso-8859-8',
  'koi8-r',
  'koi8-u',
  'x-mac-cyrillic',
  'ibm866',
]);

const SINGLES: ReadonlySet<ReaderName> = new Set([...SINGLE_NAMES, 'mended-latin1']);

/** By how much a misreading can be recognized. */
export type Pattern =
  /** UTF-8, whose pattern no other text has. */
  | 'patterned'
  /** Letters that form no words. */
  | 'alphabetic'
  /** The same in an alphabet in which whole pages are written. */
  | 'foreign'
  /** Any two bytes are a character. */
  | 'patternless';

export function patternOf({ truth, reader }: Misreading): Pattern {
  if (truth === 'utf-8') return 'patterned';
  if (OTHER_ALPHABETS.has(reader)) return 'foreign';
  return SINGLES.has(reader) ? 'alphabetic' : 'patternless';
}
