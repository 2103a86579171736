/**
 * Removes zero-width characters that were strewn between Chinese ones against copying or filters.
 */
import type { Replacement } from '../state/revision.ts';

const BETWEEN =
  /(?<=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef])[\u200b\u2060\ufeff\u00ad]+(?=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef])/g;

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
 * Removes byte order marks: ï»¿姓名,城市 → 姓名,城市. One that stands properly at the start of a
 * document stays; in later lines they come from files that were put together.
 */
function withoutOrderMarks(text: string, isFirst: boolean): Replacement[] {
  const [marks] = ORDER_MARKS.exec(text) ?? [];
  if (marks === undefined || (isFirst && marks === ORDER_MARK)) return [];
  const isKept = isFirst && marks.startsWith(ORDER_MARK);
  return [
    {
      start: isKept ? 1 : 0,
      end: marks.length,
      after: '',
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
