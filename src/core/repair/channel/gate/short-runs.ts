/**
 * Finds short strings that would be Chinese if they had been misread, such as the cell of a table,
 * a title or the name of a file: 浣犲ソ may be 你好. The gate asks for more text than they have.
 */
import { type Misreading, patternOf } from '../readers/misreadings.ts';
import { readerOf } from '../readers/readers.ts';
import { possibleIn, reread } from './gate.ts';
import { lettersIn } from './letters.ts';
import { hasUnusual, isUnusual } from './regions.ts';
import { frequentShare } from './tally.ts';

/** Greatest length in UTF-16 code units of a run and of its line. The gate judges longer ones. */
const LONGEST_RUN = 60;
const LONGEST_LINE = 400;

/**
 * Number and share of unusual characters that a run must have. A rare name among usual characters
 * has fewer.
 */
const LEAST_UNUSUAL = 2;
const UNUSUAL_SHARE = 0.3;

/** Number of different characters that a run must have. Rules and frames have fewer: ────, ¯¯¯¯. */
const LEAST_DIFFERENT = 3;

/** Share of characters in the order of their codes, close to each other, above which a run lists them. */
const LISTED = 0.6;
const NEXT = 40;
const LEAST_LIST = 6;

/** Whether a run is part of a table of characters, as programs contain them: 짞짟짡짣짥. */
function isList(run: string): boolean {
  if (run.length < LEAST_LIST) return false;
  let next = 0;
  for (let at = 1; at < run.length; at += 1) {
    const step = run.charCodeAt(at) - run.charCodeAt(at - 1);
    if (step > 0 && step <= NEXT) next += 1;
  }
  return next > (run.length - 1) * LISTED;
}

/** Marks that misread text does not show. */
const SENTENCE = /[，。、：；？！「」（）]/;

/** Marks of any language, of which lists exist: “‘—–, «„”». */
const MARK = '[\\p{P}\\s]';
/** A word in one alphabet. Misread characters mix capitals, small letters and symbols. */
const WORD = '^(?:\\p{Lu}?[\\p{Ll}\\p{Lo}\\p{M}]+|\\p{Lu}+)$';
const HAN = '\\p{Script=Han}';

let patterns: Readonly<Record<'mark' | 'word' | 'han', RegExp>> | null = null;

/** The patterns. V8 collects what `\p{…}` stands for when one is made, .7 ms of a lone page. */
function patternsOf(): NonNullable<typeof patterns> {
  patterns ??= {
    mark: new RegExp(MARK, 'gu'),
    word: new RegExp(WORD, 'u'),
    han: new RegExp(HAN, 'u'),
  };
  return patterns;
}

const MOST_MARKS = 0.5;

const isMarks = (run: string): boolean =>
  (run.match(patternsOf().mark)?.length ?? 0) > run.length * MOST_MARKS;

/** Whether a run with a number of unusual characters has little else, and is no list and no frame. */
function isStrange(run: string, unusual: number): boolean {
  return (
    run.length <= LONGEST_RUN &&
    unusual >= LEAST_UNUSUAL &&
    unusual >= run.length * UNUSUAL_SHARE &&
    !SENTENCE.test(run) &&
    !isMarks(run) &&
    new Set(run).size >= LEAST_DIFFERENT &&
    !isList(run)
  );
}

/** A run of a line, without ASCII, in which nearly nothing is usual. */
export interface Run {
  readonly text: string;
  /** UTF-16 offset in the line. */
  readonly start: number;
}

/** The short strings of a line. */
export function shortRuns(line: string): Run[] {
  const runs: Run[] = [];
  if (line.length > LONGEST_LINE) return runs;
  let start = 0;
  let unusual = 0;
  for (let at = 0; at <= line.length; at += 1) {
    // NaN at the end
    const unit = line.charCodeAt(at);
    if (unit >= 0x80) {
      if (isUnusual(unit)) unusual += 1;
      continue;
    }
    if (unusual >= LEAST_UNUSUAL) {
      const text = line.slice(start, at);
      if (isStrange(text, unusual)) runs.push({ text, start });
    }
    start = at + 1;
    unusual = 0;
  }
  return runs;
}

const HANZI = /[\u4e00-\u9fff]/g;
const GONE = /\ufffd/g;

/** Number of hanzi for each of which a sequence of bytes may be lost. */
const HANZI_PER_LOSS = 2;

/** Whether a text is Chinese of usual characters, as far as its bytes are there. */
function isUsual(text: string): boolean {
  const hanzi = new Set(text.match(HANZI)).size;
  const gone = text.match(GONE)?.length ?? 0;
  return hanzi >= 2 && gone * HANZI_PER_LOSS <= hanzi && !hasUnusual(text.replace(GONE, ''));
}

/** Share of frequent syllables above which hangul is Korean. In misread strings a third is. */
const KOREAN = 0.4;

/** Whether a run may be a word of another language, so that only UTF-8 proves something. */
function isWord(run: string): boolean {
  const { hangul, usualHangul, beyondAscii } = lettersIn(run);
  if (hangul === beyondAscii) return usualHangul > hangul * KOREAN;
  const { han, word } = patternsOf();
  return hangul === 0 && !han.test(run) && word.test(run);
}

/** The first bytes of the UTF-8 of Chinese characters, marks and byte order marks. */
const isFirst = (byte: number): boolean => (byte >= 0xe2 && byte <= 0xe9) || byte === 0xef;

/** A cheap test whether a reader may have shown a run. */
function mayShow(run: string, { truth, reader: name }: Misreading): boolean {
  const reader = readerOf(name);
  const point = run.codePointAt(0) ?? 0;
  const code = reader.code(point);
  if (code === 0) return reader.kind === 'mended';
  return truth !== 'utf-8' || isFirst(code > 0xff ? code >> 8 : code);
}

/**
 * Whether a misreading makes usual characters of usual ones, so that it says nothing about a short
 * string: 何穎彤, a name, could be 部毕 and a byte of GBK in EUC-JP.
 */
const isUsualByChance = ({ truth, reader }: Misreading): boolean =>
  reader === 'euc-jp' && truth !== 'utf-8';

/** The misreadings that turn a run into usual Chinese characters, or that UTF-8 shows. */
export function misreadingsOf(run: string): Misreading[] {
  const isForeign = isWord(run);
  return possibleIn(run).filter((misreading) => {
    const pattern = patternOf(misreading);
    if (isForeign && (pattern === 'foreign' || pattern === 'patternless')) return false;
    if (isUsualByChance(misreading) || !mayShow(run, misreading)) return false;
    // UTF-8 that is valid throughout needs no usual characters
    const isValid = pattern === 'patterned' && becomesChinese(run, misreading);
    return isValid || isUsual(reread(run, misreading));
  });
}

const ALL_HANZI_OR_ONE = /^[\u4e00-\u9fff]+$/;
const ALL_HANZI = /^[\u4e00-\u9fff\u3001-\u3011\uff01-\uff1f]{2,}$/;

/** Whether a misreading turns all of a run into Chinese characters, be they rare. */
export const becomesChinese = (run: string, misreading: Misreading): boolean =>
  ALL_HANZI.test(reread(run, misreading));

/** Whether a misreading turns all of a run into usual Chinese characters. */
export function becomesUsual(run: string, misreading: Misreading): boolean {
  const text = reread(run, misreading);
  return ALL_HANZI_OR_ONE.test(text) && !hasUnusual(text);
}

/** Required share of frequent characters. Two or three characters reach it only in a misreading. */
const FREQUENT = 0.5;

/** The misreadings that are frequent enough to be considered without proof. */
const LIKELY: readonly Misreading[] = [
  { truth: 'utf-8', reader: 'gb18030' },
  { truth: 'utf-8', reader: 'windows-1252' },
  { truth: 'gb18030', reader: 'windows-1252' },
];

/**
 * Whether a short run would be Chinese under a frequent misreading: valid UTF-8, or frequent
 * characters.
 */
export const mayBeMisread = (run: string): boolean =>
  LIKELY.some((misreading) => {
    const text = reread(run, misreading);
    if (!ALL_HANZI.test(text) || frequentShare(run) > 0) return false;
    return misreading.truth === 'utf-8' || frequentShare(text) >= FREQUENT;
  });
