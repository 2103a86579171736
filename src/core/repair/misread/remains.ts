/**
 * Finds what remains of misread text beside what was repaired, or where nothing could be: bytes
 * whose companions are lost (`æªè³æ¶`), a byte that a partial repair left (`的Ô则`), and private-use
 * characters, which only a font of the page can show.
 */
import type { DamageReason } from '../../page/damage-reasons.ts';
import { lettersIn } from '../channel/gate/letters.ts';
import { isUnusual } from '../channel/gate/regions.ts';
import { becomesChinese, becomesUsual, shortRuns } from '../channel/gate/short-runs.ts';
import { isTalk } from '../channel/gate/talk.ts';
import { tallyOf } from '../channel/gate/tally.ts';
import type { Misreading } from '../channel/readers/misreadings.ts';
import { readerOf } from '../channel/readers/readers.ts';
import { symbolsInWords } from './symbols.ts';

/** A place of a text, as UTF-16 offsets, and why it was left. */
export interface Remains {
  readonly start: number;
  readonly end: number;
  readonly reason: DamageReason;
}

/** A place of a text that was repaired, as UTF-16 offsets, and what stands there now. */
export interface Repaired {
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

/** Letters that are lead bytes of UTF-8 for Chinese, read as Latin-1 or windows-1252. */
const LEADS = 'ãäåæçèéï';
/**
 * Symbols of Latin-1 that are trail bytes. Marks that Western writers put beside such letters are
 * missing: été« and né·e.
 */
const TAILS = '\\u0080-\\u00aa\\u00ac-\\u00b6\\u00b8-\\u00ba\\u00bc-\\u00bf';
const ANY_TAILS =
  '\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013-\\u203a\\u20ac\\u2122';
const MARKED = `[${LEADS}][${TAILS}_?]{1,2}`;

/** Places that only misread UTF-8 looks like, with or without all of its bytes. */
const UTF8 = new RegExp(
  [
    // whole characters: ä¸­
    `[${LEADS}][${TAILS}]{2}[${LEADS}${ANY_TAILS}]*`,
    // characters without one of their bytes: æªè³æ¶
    `[${LEADS}][${TAILS}]{1,2}[${LEADS}][${LEADS}${ANY_TAILS}]*`,
    // without several of them: ææç¬
    `(?<![${LEADS}])[${LEADS}]{2,}[${TAILS}][${LEADS}${ANY_TAILS}]*`,
    // misread twice: Ã¤Â½Â
    `(?:[ÃÂ][\\u0080-\\u00bf]){3,}`,
    // with a sign for lost bytes: ä¸_æ__, å__è¯_ä¸_å¤©
    `[${LEADS}](?:[${TAILS}][_?]|[_?][${TAILS}])(?:[${LEADS}${ANY_TAILS}_]*[${LEADS}${ANY_TAILS}])?`,
    `(?:${MARKED}){3,}|(?:[${LEADS}]__){2}`,
  ].join('|'),
  'g',
);

const LOSSY_UTF8 = new RegExp(`(?:${MARKED}){3,}`);

/** Whether a text shows UTF-8 read as Latin-1, with a sign for each byte that it lost. */
export const isLossyUtf8 = (text: string): boolean => LOSSY_UTF8.test(text);

const HANZI = '\\u3400-\\u9fff';

/** Parts of misread marks, which no Chinese text has: â€, 鈥, 銆 and 锛. */
const MARKS = /[âã]€[^\0-\x7f\u4e00-\u9fff]?|ï¼[^\0-\x7f]?|[鈥銆锛][^\0-\x7f]?|锘[\ufffd?]/g;
/**
 * Whether a place begins with such a character and not with the word that it also is: 鈥 is holmium,
 * and 锛 an adze. Behind it, the lead byte of GBK is the third byte of a mark in UTF-8.
 */
function isMark(shown: string): boolean {
  const [first = '', second = ''] = shown;
  if (!WORDS.has(first)) return true;
  if (second === '\ufffd') return true;
  const lead = readerOf('gb18030').code(second.codePointAt(0) ?? 0) >> 8;
  return lead >= 0x81 && lead <= 0xbf && (lead < 0xa1 || lead > 0xa9 || lead === 0xa6);
}

const WORDS: ReadonlySet<string> = new Set(['鈥', '銆', '锛']);

const HAS_HANZI = /[\u4e00-\u9fff]/;

/** A lead byte of GBK that stayed between characters that somebody repaired: 的Ô则. */
const LONE_LEAD = new RegExp(`(?<=[${HANZI}])[À-ÖØ-Þ](?=[${HANZI}])`, 'g');

/** Letters of Latin-1 in Chinese text that belong to no word: 这是ÎÒµÄ书. */
const LETTERS = /(?<![a-z\u00a1-\u024f])[\u00a1-\u00ff]{2,}(?![a-z\u00a1-\u024f])/gi;

const HAS_LETTER = /[À-ÖØ-öø-ÿ]/;
const LATIN1: Misreading = { truth: 'gb18030', reader: 'latin1' };

/** Letters in Chinese text that are the bytes of other Chinese characters. */
const lettersInText = (text: string): Remains[] =>
  matches(text, LETTERS, 'residue').filter(
    ({ start, end }) =>
      HAS_LETTER.test(text.slice(start, end)) && becomesUsual(text.slice(start, end), LATIN1),
  );

/** Words of text about letters and sounds. */
const ABOUT_LETTERS = /字母|发音|發音|拼音|音标|音標|读作|讀作|声调|聲調|编码|編碼/;

/** Private-use characters inside text. Beside text they are icons. */
const CHINESE = `${HANZI}\\u3001-\\u3011\\uff01-\\uff1f\\u201c\\u201d`;
const PRIVATE = new RegExp(`(?<=[${CHINESE}])[\\ue000-\\uf8ff]+(?=[${CHINESE}])`, 'g');
const ANY_PRIVATE = /[\ue000-\uf8ff]/;

const ASCII_LETTER = /[a-z]/i;
const LETTER = /\p{L}/u;

const matches = (text: string, pattern: RegExp, reason: DamageReason): Remains[] =>
  [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
    reason,
  }));

const isStrange = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0x80 && unit !== 0xfffd && (isUnusual(unit) || text[at] === '€');
};

/** The strange characters from an offset on in one direction, over at most one space. */
function besideOf(text: string, from: number, step: -1 | 1): { start: number; end: number } | null {
  let at = from;
  if (text[at] === ' ') at += step;
  const first = at;
  while (at >= 0 && at < text.length && isStrange(text, at)) at += step;
  if (at === first) return null;
  // the letter of a word: Beyoncé
  const isWord = LETTER.test(text[first] ?? '') && ASCII_LETTER.test(text[at] ?? '');
  if (isWord) return null;
  return step > 0 ? { start: first, end: at } : { start: at + 1, end: first + 1 };
}

/** Strange characters that touch a repaired place, and those that its repair did not understand. */
function touching(text: string, { start, end, after }: Repaired): Remains[] {
  const isOpen = after.endsWith('\ufffd');
  const behind =
    besideOf(text, end, 1) ?? beforeSign(text, end) ?? (isOpen ? openLetter(text, end) : null);
  const before = besideOf(text, start - 1, -1);
  const own: Remains[] = ANY_PRIVATE.test(after) ? [{ start, end, reason: 'residue' }] : [];
  return [
    ...own,
    ...[before, behind].flatMap((place) =>
      place === null ? [] : [{ ...place, reason: 'residue' as const }],
    ),
  ];
}

/** What is left of characters before a sign for lost bytes: 全班都笑浜?. */
const BEFORE_SIGN = /[^\0-\x7f]{1,2}(?=[?_\ufffd])/y;

function beforeSign(text: string, at: number): { start: number; end: number } | null {
  BEFORE_SIGN.lastIndex = at;
  const [left] = BEFORE_SIGN.exec(text) ?? [];
  return left === undefined || tallyOf(left).frequent + tallyOf(left).marks > 0
    ? null
    : { start: at, end: at + left.length };
}

/** A letter behind a lost character, even before other letters: 书�âdcx. */
const openLetter = (text: string, at: number): { start: number; end: number } | null =>
  isStrange(text, at) ? { start: at, end: at + 1 } : null;

/** Short strings that one of the document's misreadings turns into Chinese. */
function misreadToo(text: string, document: readonly Misreading[]): Remains[] {
  if (document.length === 0) return [];
  return shortRuns(text).flatMap((run): Remains[] => {
    const { alphabet, beyondAscii } = lettersIn(run.text);
    const isWord = alphabet === beyondAscii;
    const fits = document.some((misreading) => becomesChinese(run.text, misreading));
    if (isWord || !fits) return [];
    return [{ start: run.start, end: run.start + run.text.length, reason: 'residue' }];
  });
}

/** A character that all remains have, but for those that touch a repair. Few texts have one. */
const SIGN = /[\u00a1-\u00ff\u2500-\u256c\ue000-\uf8ff€鈥銆锛锘]/;

/**
 * The remains of misread text in a text in which some places were repaired; they may overlap.
 * `document` has the misreadings of the whole document.
 */
export function remainsIn(
  text: string,
  repaired: readonly Repaired[],
  document: readonly Misreading[],
): Remains[] {
  const isMarked = SIGN.test(text);
  if ((!isMarked && repaired.length === 0 && document.length === 0) || isTalk(text)) return [];
  const rest = blanked(text, repaired);
  const hasHanzi = HAS_HANZI.test(text);
  return [
    ...repaired.flatMap((place) => touching(rest, place)),
    ...matches(rest, UTF8, 'residue'),
    ...symbolsInWords(rest).map((place) => ({ ...place, reason: 'residue' as const })),
    ...(hasHanzi
      ? matches(rest, MARKS, 'residue').filter(({ start, end }) => isMark(rest.slice(start, end)))
      : []),
    ...(hasHanzi && !ABOUT_LETTERS.test(text)
      ? [...matches(rest, LONE_LEAD, 'residue'), ...lettersInText(rest)]
      : []),
    ...matches(rest, PRIVATE, 'private-use'),
    ...misreadToo(rest, document),
  ];
}

/** A text with NUL for each code unit that was repaired. */
function blanked(text: string, repaired: readonly Repaired[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of repaired) {
    rest += text.slice(at, start) + '\0'.repeat(end - start);
    at = end;
  }
  return rest + text.slice(at);
}
