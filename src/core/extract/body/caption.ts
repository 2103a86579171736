/** Recognizes captions of pictures and their credits: `河口航拍 视觉中国 资料图`. */

import { endsSentence, hasFullStop } from '../lines/prose.ts';
import { AGENCIES, CREDIT_LABELS, CREDITS, MAKER_CREDITS } from './credit-words.ts';

const anyOf = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');

const BARE_CREDITS = new Set([...AGENCIES, ...CREDITS]);

/** `林某摄`, `河口区供图`, `新华社发`, `新华社记者` */
const MAKER = new RegExp(`^\\p{Script=Han}{2,14}(?:${anyOf(MAKER_CREDITS)})$`, 'u');
const REPORTER = /^[\p{Script=Han}A-Za-z·]{0,12}(?:记者|記者|通讯员)$/u;
const NAME = /^\p{Script=Han}{2,4}$/u;
/** Credits that a name alone may precede: `林某 摄` */
const NAMED_CREDITS = new Set([...MAKER_CREDITS, '图', '圖']);

/** `河口新闻 资料图` */
const OUTLET = /^\p{Script=Han}{1,8}(?:新闻|新聞|网|網|报|報|社|影像|视觉|電視|电视台)$/u;
const CREDITS_OF_OUTLETS = new Set([...CREDITS, '图', '圖']);

/** Brackets at the end of a caption, and their content: `（圖／記者林某攝）`, `（资料图）` */
const BRACKET = /[（(【［[]([^（）()【】［］[\]]{1,60})[）)】］\]][。.]?$/;
const BRACKET_CREDIT = new RegExp(
  `^(?:${anyOf(CREDIT_LABELS)})|(?:${anyOf(CREDITS)})$|${anyOf(AGENCIES)}`,
);
const LABEL = new RegExp(
  `(?:^|[\\s\\u3000。，；/／])((?:${anyOf(CREDIT_LABELS)})\\s?[:：/／|｜]\\s?\\S.{0,30})$`,
);
/** A mark that points to the picture above: `▲河口大桥`. */
const POINTER = /^[▲△▼▽↑↓]/;
/** Words with which captions begin: `图为河口大桥。`, `图1：大桥`, `資料圖：大桥` */
const CAPTION_HEAD = /^(?:图为|圖為|图\s?\d{1,2}[\s:：.、]|资料图[:：]|資料圖[:：]|视频截图[:：])/;

/** A byline that names the writer first and is therefore not a caption: `文/林某 图/陈某`. */
const WRITTEN = /^[（(【[\s]*(?:文|文字|撰文|采写|报道|報導|记者|記者)\s?[:：/／|｜]/;

const LONGEST_CREDITED = 120;
const LONGEST_UNMARKED = 40;
/** Length of captions, in UTF-16 code units, above which no credit is looked for at the end. */
const LONGEST_SPLIT = 300;

interface Bounds {
  readonly start: number;
  readonly end: number;
}

export interface CaptionParts {
  readonly caption: Bounds | null;
  readonly credit: Bounds | null;
}

/** What a caption must contain so that a credit in brackets, or after a label, is looked for. */
const CLOSED = /[)）】］\]][。.]?$/;
const LABELLED = /[:：/／|｜]/;
/** Largest number of UTF-16 code units after the mark of a label. */
const LONGEST_LABELLED = 34;

/** The last characters of words that end a credit. */
const CREDIT_ENDS = new Set(Array.from([...BARE_CREDITS, ...MAKER_CREDITS], (word) => word.at(-1)));
const SEPARATOR = /[\s\u3000/／]/;

/** Whether the last word may be a credit, judged by its last character: `……资料图。` */
function endsLikeCredit(text: string): boolean {
  let last = text.length - 1;
  while (last >= 0 && SEPARATOR.test(text.charAt(last))) last -= 1;
  if (FINAL_STOP.test(text.charAt(last))) last -= 1;
  return CREDIT_ENDS.has(text.charAt(last));
}

const WORD = /[^\s\u3000/／。]+。?|。/g;
const FINAL_STOP = /[。.]$/;

/** Start of the credit at the end of a caption, found word by word from the right, or null. */
function creditTail(text: string): number | null {
  if (!endsLikeCredit(text)) return null;
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word: word.replace(FINAL_STOP, ''),
    index,
  }));
  let start: number | null = null;
  let right: string | null = null;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const { word, index } = words[at] ?? { word: '', index: 0 };
    const credits = BARE_CREDITS.has(word) || MAKER.test(word);
    const named: boolean = right !== null && NAMED_CREDITS.has(right) && NAME.test(word);
    // `新华社记者 林某 摄`: before a name, only the outlet that it works for may follow to the left
    const outlet: boolean = right !== null && CREDITS_OF_OUTLETS.has(right) && OUTLET.test(word);
    if (!credits && !named && !outlet && !(right !== null && REPORTER.test(word))) break;
    start = index;
    right = named ? '' : word;
  }
  return start;
}

/** The credit at the end of a caption. */
function findCredit(text: string): Bounds | null {
  const bracket = CLOSED.test(text.slice(-2)) ? BRACKET.exec(text) : null;
  const held = bracket?.[1];
  if (bracket !== null && held !== undefined && BRACKET_CREDIT.test(held)) {
    const start = bracket.index + 1;
    return { start, end: start + held.length };
  }
  const isLabelled = LABELLED.test(text.slice(-LONGEST_LABELLED));
  const label = isLabelled ? LABEL.exec(text)?.[1] : undefined;
  if (label !== undefined) return { start: text.length - label.length, end: text.length };
  const start = creditTail(text);
  return start === null ? null : { start, end: text.length };
}

/** Splits a caption from its credit: `航拍 视觉中国 资料图` → `航拍` and `视觉中国 资料图`. */
export function splitCaption(text: string): CaptionParts {
  const credit = text.length > LONGEST_SPLIT ? null : findCredit(text);
  if (credit === null) return { caption: { start: 0, end: text.length }, credit };
  const bracketed = credit.end < text.length;
  const before = text.slice(0, bracketed ? credit.start - 1 : credit.start);
  let end = before.length;
  while (end > 0 && SEPARATOR.test(before.charAt(end - 1))) end -= 1;
  return { caption: end === 0 ? null : { start: 0, end }, credit };
}

/** Whether a line credits a picture, judged by its words alone. */
export function isCredited(text: string): boolean {
  if (text.length > LONGEST_CREDITED || WRITTEN.test(text)) return false;
  if (POINTER.test(text) || CAPTION_HEAD.test(text)) return true;
  const credit = findCredit(text);
  return credit !== null && (credit.end < text.length || !endsSentence(text));
}

const PAUSE_END = /[，、：:,]$/;

/**
 * Whether a centred line directly after a picture is its caption: it is short and not a sentence.
 */
export const mayBeCaption = (text: string): boolean =>
  text.length <= LONGEST_UNMARKED &&
  !endsSentence(text) &&
  !hasFullStop(text) &&
  !PAUSE_END.test(text);
