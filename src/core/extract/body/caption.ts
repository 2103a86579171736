/** Recognizes captions of pictures and their credits: `河口航拍 视觉中国 资料图`. */

import { isSpace } from '../text/characters.ts';
import { endsSentence, hasFullStop } from '../text/prose.ts';
import { AGENCIES, CREDIT_LABELS, CREDITS, MAKER_CREDITS } from './credit-words.ts';

const anyOf = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');

const BARE_CREDITS = new Set([...AGENCIES, ...CREDITS]);

interface Patterns {
  /** `林某摄`, `河口区供图`, `新华社发`, `新华社记者` */
  readonly maker: RegExp;
  readonly bracketCredit: RegExp;
  readonly label: RegExp;
}

let patterns: Patterns | null = null;

/** The patterns with lists of words, which took 1.3 ms of each lone page. Few pages have captions. */
function patternsOf(): Patterns {
  if (patterns !== null) return patterns;
  const labels = anyOf(CREDIT_LABELS);
  patterns = {
    maker: new RegExp(`^[々〇\\u3400-\\u9fff]{2,14}(?:${anyOf(MAKER_CREDITS)})$`),
    bracketCredit: new RegExp(`^(?:${labels})|(?:${anyOf(CREDITS)})$|${anyOf(AGENCIES)}`),
    label: new RegExp(`(?:^|[\\s\\u3000。，；/／])((?:${labels})\\s?[:：/／|｜]\\s?\\S.{0,30})$`),
  };
  return patterns;
}

const REPORTER = /^[々〇\u3400-\u9fffA-Za-z·]{0,12}(?:记者|記者|通讯员)$/;
const NAME = /^[々〇\u3400-\u9fff]{2,4}$/;
/** Credits that a name alone may precede: `林某 摄` */
const NAMED_CREDITS = new Set([...MAKER_CREDITS, '图', '圖']);

/** `河口新闻 资料图` */
const OUTLET = /^[々〇\u3400-\u9fff]{1,8}(?:新闻|新聞|网|網|报|報|社|影像|视觉|電視|电视台)$/;
const CREDITS_OF_OUTLETS = new Set([...CREDITS, '图', '圖']);

/** Brackets at the end of a caption, and their content: `（圖／記者林某攝）`, `（资料图）` */
const BRACKET = /[（(【［[]([^（）()【】［］[\]]{1,60})[）)】］\]][。.]?$/;
/** A mark that points to the picture above: `▲河口大桥`. */
const POINTERS: ReadonlySet<string> = new Set('▲△▼▽↑↓');
/** Words with which captions begin: `图为河口大桥。`, `图1：大桥`, `資料圖：大桥` */
const CAPTION_STARTS: ReadonlySet<string> = new Set('图圖资資视');
const CAPTION_HEAD = /^(?:图为|圖為|图\s?\d{1,2}[\s:：.、]|资料图[:：]|資料圖[:：]|视频截图[:：])/;

/** A byline that names the writer first and is therefore not a caption: `文/林某 图/陈某`. */
const WRITTEN_STARTS: ReadonlySet<string> = new Set('（(【[文撰采採报報记記作编編');
const WRITTEN =
  /^[（(【[\s]*(?:文|文字|撰文|撰稿|作者|采写|採寫|采访|採訪|编译|編譯|报道|報導|记者|記者)\s?[:：/／|｜]/;

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
const CLOSINGS: ReadonlySet<string> = new Set(')）】］]');
const isLabelMark = (unit: number): boolean =>
  unit === 0xff1a || unit === 0x3a || unit === 0x2f || unit === 0xff0f || isBar(unit);
const isBar = (unit: number): boolean => unit === 0x7c || unit === 0xff5c;
/** Largest number of UTF-16 code units after the mark of a label. */
const LONGEST_LABELLED = 34;

/** The last characters of words that end a credit. */
const CREDIT_ENDS = new Set(Array.from([...BARE_CREDITS, ...MAKER_CREDITS], (word) => word.at(-1)));

const isSeparator = (text: string, at: number): boolean =>
  isSpace(text.charCodeAt(at)) || SLASHES.has(text.charAt(at));
const SLASHES: ReadonlySet<string> = new Set('/／');
const isStop = (character: string): boolean => character === '。' || character === '.';

/** Whether a text ends with a closing bracket, perhaps before a full stop. */
const isClosed = (text: string): boolean => {
  const end = isStop(text.charAt(text.length - 1)) ? text.length - 2 : text.length - 1;
  return CLOSINGS.has(text.charAt(end));
};

/** Whether there is a mark of a label not far from the end of a text. */
function mayBeLabelled(text: string): boolean {
  for (let at = Math.max(0, text.length - LONGEST_LABELLED); at < text.length; at += 1) {
    if (isLabelMark(text.charCodeAt(at))) return true;
  }
  return false;
}

/** Whether the last word may be a credit, judged by its last character: `……资料图。` */
function endsLikeCredit(text: string): boolean {
  let last = text.length - 1;
  while (last >= 0 && isSeparator(text, last)) last -= 1;
  if (isStop(text.charAt(last))) last -= 1;
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
  const { maker } = patternsOf();
  let start: number | null = null;
  let right: string | null = null;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const { word, index } = words[at] ?? { word: '', index: 0 };
    const credits = BARE_CREDITS.has(word) || maker.test(word);
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
  const bracket = isClosed(text) ? BRACKET.exec(text) : null;
  const held = bracket?.[1];
  if (bracket !== null && held !== undefined && patternsOf().bracketCredit.test(held)) {
    const start = bracket.index + 1;
    return { start, end: start + held.length };
  }
  const label = mayBeLabelled(text) ? patternsOf().label.exec(text)?.[1] : undefined;
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
  while (end > 0 && isSeparator(before, end - 1)) end -= 1;
  return { caption: end === 0 ? null : { start: 0, end }, credit };
}

/** Whether a line credits a picture, judged by its words alone. */
export function isCredited(text: string): boolean {
  const first = text.charAt(0);
  const mayBeWritten = WRITTEN_STARTS.has(first) || isSpace(text.charCodeAt(0));
  if (text.length > LONGEST_CREDITED || (mayBeWritten && WRITTEN.test(text))) return false;
  if (POINTERS.has(first) || (CAPTION_STARTS.has(first) && CAPTION_HEAD.test(text))) return true;
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
