/**
 * Undoes escapes that a program left in prose: `\u4e2d`, `%u4e2d`, `<U+4E2D>`, and the bytes
 * `\xd6\xd0`, `\326\320`, `%E4%B8%AD`, `=E4=B8=AD`, `M-dM-8M--`.
 *
 * In code, in addresses and in text about escapes they stay.
 */
import type { Replacement } from '../state/revision.ts';
import { ESCAPES, type Escape } from './escape-notations.ts';
import { hidesChinese } from './hidden.ts';
import { countChinese, hasControl, isProse, withoutAddresses } from './prose.ts';

/**
 * Number of Chinese characters that the escapes of a text must give to count as damage: a name such
 * as `docs/\346\265\213\350\257\225.md`.
 */
const LEAST = 2;

/** The name of a line of a header. */
const NAME = /^[^:：]{1,12}[:：]/;

/**
 * A word that may be an address, even without its beginning: `search?q=%E6%B2%B3`,
 * `news.example/%E6`.
 */
const WORD = /[\w.~:+%#/=&?-]+/g;
const OF_ADDRESS = /[/&?]|=(?![89A-F][0-9A-F])/;

const withoutAddressWords = (text: string): string =>
  text.replace(WORD, (word) => (OF_ADDRESS.test(word) ? ' '.repeat(word.length) : word));

interface Found {
  readonly replacements: readonly Replacement[];
  /** Number of Chinese characters in the readings. */
  readonly chinese: number;
}

/**
 * Characters of UTF-8 that were read as Latin-1 or windows-1252 before they were escaped. The codec
 * stage reads them.
 */
const MISREAD =
  /[\u00e2-\u00e9\u00ef][\u0080-\u00bf\u0152-\u0192\u02c6-\u2122][\u0080-\u00bf\u0152-\u0192\u02c6-\u2122]/g;

/** Symbols such as emoji. */
const SYMBOL = /[\u{1f300}-\u{1faff}]/u;

/** Escaped surrogates, which only a program writes; a person writes `\u{1F469}`. */
const SURROGATE = /u\{?d[89ab]/i;

const withoutMisread = (text: string): string => text.replace(MISREAD, '');

/** Number of Chinese characters that escapes mean, or in what was misread before it was escaped. */
const countMeant = (after: string, escaped: string): number =>
  countChinese(after) +
  (after.match(MISREAD)?.length ?? 0) +
  (hidesChinese(after) || (SYMBOL.test(after) && SURROGATE.test(escaped)) ? LEAST : 0);

/** The result of one reading for all runs of a text. */
function readRuns(text: string, { rule, run }: Escape, read: Escape['readings'][number]): Found {
  const replacements = [...text.matchAll(run)].flatMap(({ index, 0: escaped }): Replacement[] => {
    const after = read(escaped);
    if (after === null || hasControl(withoutMisread(after))) return [];
    const lossy = after.includes('\ufffd');
    const confidence = lossy ? 0.94 : 0.97;
    return [
      { start: index, end: index + escaped.length, after, rule, confidence, lossy, evidence: {} },
    ];
  });
  const chinese = replacements.reduce(
    (sum, { start, end, after }) => sum + countMeant(after, text.slice(start, end)),
    0,
  );
  return { replacements, chinese };
}

const QUOTED = /[“"「『‘']([^“”"「」『』‘’'\n]{1,40})[”"」』’']/g;

/** Whether the text itself quotes what an escape means: "\u4f60\u597d" 就是“你好”. */
function isExplained(beside: string, { replacements }: Found): boolean {
  const quoted = new Set([...beside.matchAll(QUOTED)].map(([, words]) => words));
  return quoted.size > 0 && replacements.some(({ after }) => quoted.has(after));
}

/** Words behind which an escape is shown as it is: 日志里会写成 \\xE6\\xB8\\xA1. */
const SHOWING =
  /(?:[写寫存显顯示录錄印输輸转轉变變记記][成作为為](?:了)?|[显顯]示[为為成]|[输輸]出[为為成]|表示[为為成]|形如|打印出)[\s：:“"「'‘]{0,3}$/;
/** Number of characters before a run in which such words are looked for. */
const BEFORE = 8;

/** Whether each run of escapes in a text is shown on purpose. */
function areShown(text: string, run: RegExp): boolean {
  const runs = [...text.matchAll(run)];
  return runs.every(({ index }) => SHOWING.test(text.slice(Math.max(0, index - BEFORE), index)));
}

/** A line of a program's log: its level, a request, or the class of an exception. */
const LOG =
  /\b(?:ERROR|WARN|WARNING|INFO|DEBUG|FATAL|TRACE)\b|\bHTTP\/[12]|\b[a-z]\w*\.\w+(?:Exception|Error)\b|Traceback \(|Incorrect string value/;

/** A range of characters, as patterns have it: [\\u4e00-\\u9fa5]. */
const RANGE = /\\(?:u[0-9a-f]{4}|x[0-9a-f]{2})-\\[ux]/i;

/** Undoes the escapes of a text: 2008\u5e74 → 2008年. `"\u5e74"` in code stays. */
export function undoEscapes(text: string): Replacement[] {
  if (RANGE.test(text) || LOG.test(text)) return [];
  return ESCAPES.flatMap((kind) => {
    if (!text.includes(kind.sign)) return [];
    const prose = withoutAddresses(text);
    const plain = kind.sign === '%' || kind.sign === '=' ? withoutAddressWords(prose) : prose;
    const [first, ...others] = kind.readings.map((read) => readRuns(plain, kind, read));
    if (first === undefined) return [];
    // bytes of GBK are seldom valid UTF-8, but those of UTF-8, also if one run is cut, are often valid GBK
    const runs = plain.match(kind.run)?.length ?? 0;
    const isWhole = ({ replacements }: Found): boolean => replacements.length === runs;
    const chinese = first.replacements.filter(
      ({ start, end, after }) => countMeant(after, plain.slice(start, end)) > 0,
    );
    const best =
      isWhole(first) || chinese.length >= runs / 2
        ? first
        : others.filter(isWhole).reduce((a, b) => (b.chinese > a.chinese ? b : a), first);
    const least = kind.quoted?.test(text) ? 1 : LEAST;
    const beside = prose.replace(kind.run, ' ');
    if (areShown(prose, kind.run)) return [];
    if (kind.isHeader && countChinese(beside.replace(NAME, '')) > 0) return [];
    if (best.chinese < least || !isProse(beside) || isExplained(beside, best)) return [];
    return [...best.replacements];
  });
}
