/**
 * Recognizes damage that nothing can undo, because the bytes were replaced before the text was read
 * again. The text is kept and the damage reported, so that the page can be fetched again or its
 * bytes decoded again.
 */
import type { DamageLeft } from '../page/edit.ts';
import { isAboutEncodings } from './channel/gate/talk.ts';

interface Remains {
  readonly pattern: RegExp;
  readonly reason: DamageLeft['reason'];
  /** Every match contains one of them, so that the pattern is tried on hardly any line. */
  readonly signs: readonly string[];
  /** Whether texts about misread text show it on purpose. */
  readonly isTalkedAbout?: boolean;
}

const REMAINS: readonly Remains[] = [
  // GBK read as UTF-8, and its U+FFFD read as GBK, with what chance left between: 锟斤拷锟侥革拷
  {
    pattern: /[锟斤拷](?:[\u4e00-\u9fff]{0,2}[锟斤拷]){4,}/g,
    reason: 'replaced-then-gbk',
    signs: ['锟'],
  },
  // one character of it inside a sentence, which has no such word: 等了半个锟斤拷时
  {
    pattern: /(?<=[\u3400-\u9fff])(?<![是叫现現示成到见見为為的])锟斤拷(?![是的])/g,
    reason: 'replaced-then-gbk',
    signs: ['锟斤拷'],
    isTalkedAbout: true,
  },
  // the same read as Big5: 嚙踝蕭
  {
    pattern: /(?:嚙踝蕭|嚙緩|嚙請|踝蕭){2,}/g,
    reason: 'replaced-then-big5',
    signs: ['踝蕭', '嚙緩', '嚙請'],
  },
  // GBK or Big5 read as UTF-8: �й���
  { pattern: /\ufffd(?:[^\n\ufffd]{0,2}\ufffd)*/g, reason: 'replaced', signs: ['\ufffd'] },
  // characters that an encoding lacked: ????
  { pattern: /\?{4,}/g, reason: 'question-marks', signs: ['????'] },
  // uninitialized memory that a compiler filled: 烫烫烫, 屯屯屯屯
  { pattern: /烫{3,}|屯{4,}/g, reason: 'uninitialized', signs: ['烫烫烫', '屯屯屯屯'] },
];

/** Any of the signs. Hardly any line has one. */
const SIGNS = /锟|踝蕭|嚙[緩請]|\ufffd|\?{4}|烫{3}|屯{4}/;

const CHINESE = /[\u3400-\u9fff\ufffd]/;

const QUESTION_MARKS = /\?/g;
const SPACE = /\s/g;

/** Number of question marks from which they may be a whole text and not astonishment. */
const LEAST_MARKS = 6;

/** Whether question marks are at least half of a text: `2031??? ??????`. */
function isMostlyMarks(text: string): boolean {
  const marks = text.match(QUESTION_MARKS)?.length ?? 0;
  return marks >= LEAST_MARKS && marks * 2 >= text.replace(SPACE, '').length;
}

/** The places of a text whose damage cannot be undone, as offsets in the text. */
export function findUnrecoverable(text: string): DamageLeft[] {
  const found: DamageLeft[] = [];
  if (!SIGNS.test(text)) return found;
  for (const { pattern, reason, signs, isTalkedAbout } of REMAINS) {
    if (!signs.some((sign) => text.includes(sign))) continue;
    if (isTalkedAbout && isAboutEncodings(text)) continue;
    if (!CHINESE.test(text) && !isMostlyMarks(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const place = { start: match.index, end: match.index + match[0].length, reason };
      if (!found.some(({ start, end }) => start < place.end && end > place.start))
        found.push(place);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
