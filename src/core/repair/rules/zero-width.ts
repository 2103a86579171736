/**
 * Removes zero-width characters that were strewn between Chinese ones against copying or filters.
 */
import { isAboutEncodings } from '../channel/gate/talk.ts';
import type { Replacement } from '../state/revision.ts';

const BETWEEN =
  /(?<=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef\u{20000}-\u{3ffff}“”‘’])[\u200b\u2060\ufeff\u00ad]+(?=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef\u{20000}-\u{3ffff}“”‘’])/gu;

/** Least number of them. A single one may mark a place where the line may break. */
const LEAST = 2;
/** A hyphen that is shown at the end of a line, which Chinese does not have. */
const SOFT_HYPHEN = '\u00ad';

/**
 * Byte order marks of UTF-8 at the start: as they are, read as windows-1252 twice, and read once as
 * windows-1252, -1250, -1251, -1253, -1255, -1256 and -1257, Thai, ISO 8859-2 and -3, KOI8-R, the
 * three code pages of Macintosh, and those of DOS.
 */
const ORDER_MARKS =
  /^(?:\ufeff|Ã¯Â»Â¿|ï»¿|ď»ż|п»ї|ο»Ώ|ן»¿|ï»؟|ļ»æ|๏ปฟ|ďťż|ïğż|О╩©|Ôªø|пїњ|ÔĽŅ|[∩Ύ´№я΄]╗┐)+/;
const ORDER_MARK = '\ufeff';

/**
 * The first two bytes of a mark, read as GBK. Its third byte begins a character with the ASCII
 * character behind the mark: 锘縤mport for import.
 */
const MARK_IN_GBK = '锘';
/** The characters of GBK whose first byte is BF, and whose second is an ASCII character from `@` on. */
const LAST_OF_MARK =
  '緻緼緽緾緿縀縁縂縃縄縅縆縇縈縉縊縋縌縍縎縏縐縑縒縓縔縕縖縗縘縙縚縛縜縝縞縟縠縡縢縣縤縥縦縧縨縩縪縫縬縭縮縯縰縱縲縳縴縵縶縷縸縹';
const FIRST_ASCII = 0x40;

/** Words of texts that show byte order marks on purpose. */
const ABOUT_MARKS = /BOM\b|字[节節]序|字[节節][顺順]序|位元[组組]順序|byte.order/i;

/** The ASCII character that a mark at the start of a text swallowed; empty if none did. */
function asciiBehindMark(text: string): string {
  const place = text.startsWith(MARK_IN_GBK) ? LAST_OF_MARK.indexOf(text.charAt(1)) : -1;
  return place < 0 || text.length === 1 ? '' : String.fromCharCode(FIRST_ASCII + place);
}

/**
 * Removes byte order marks: ï»¿姓名,城市 → 姓名,城市, 锘縤mport → import. One that stands properly at the start of a
 * document stays; in later lines they come from files that were put together.
 */
function withoutOrderMarks(text: string, isFirst: boolean): Replacement[] {
  const ascii = asciiBehindMark(text);
  const marks = ascii === '' ? ORDER_MARKS.exec(text)?.[0] : text.slice(0, 2);
  if (marks === undefined || (isFirst && marks === ORDER_MARK)) return [];
  if (ABOUT_MARKS.test(text) || isAboutEncodings(text)) return [];
  const isKept = isFirst && marks.startsWith(ORDER_MARK);
  return [
    {
      start: isKept ? 1 : 0,
      end: marks.length,
      after: ascii,
      rule: 'zero-width.byte-order-mark',
      confidence: 0.98,
      lossy: false,
      evidence: {},
    },
  ];
}

/** 房\u200b价\u200b上涨 → 房价上涨. Joiners in emoji and in other scripts stay. */
export function removeZeroWidth(text: string, isFirst: boolean): Replacement[] {
  const order = withoutOrderMarks(text, isFirst);
  const found = [...text.matchAll(BETWEEN)];
  if (found.length < LEAST && !found.some(([run]) => run.includes(SOFT_HYPHEN))) return order;
  const strewn = found.map(
    ({ index, 0: run }): Replacement => ({
      start: index,
      end: index + run.length,
      after: '',
      rule: 'zero-width',
      confidence: 0.98,
      lossy: false,
      evidence: {},
    }),
  );
  return [...order, ...strewn];
}
