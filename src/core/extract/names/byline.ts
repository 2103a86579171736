/** Reads from lines who wrote an article and who edited it. */

import { fold } from '../../language/script/fold.ts';
import { surnameLength } from '../../language/surnames.ts';
import { isAsked } from '../../language/turn-labels.ts';
import { hasDigit, isCapital, isHan, isSpace } from '../text/characters.ts';
import { endsSentence } from '../text/prose.ts';
import { wordFinder } from '../text/word-finder.ts';
import { isChineseName, isLatinName } from './name-forms.ts';

/**
 * A line that names an author at its beginning, or after another statement: `来源：… 作者：林某`
 */
const AUTHOR =
  /(?:(?:作者|撰文者?|撰稿|采写|通讯员)\s?[:：]|(?:^|[\s\u3000|｜丨/／（(【〔[，,。；;])(?:作者|撰文|撰稿|采写|文字|文|报道|報導|记者|記者|通讯员|評論員|评论员|采访人员)\s?[:：／/|丨｜]|(?:^|[\s|｜])作者(?=[々〇\u3400-\u9fff]{2,4}(?:$|[\s|｜])))\s{0,2}([^:：]{2,60})/g;
/** `本报记者 林某 陈某`, `新华社记者林某`, `〔記者林某／台北報導〕` */
const REPORTER =
  /(?:^|[\s\u3000\d（(【〔[“，,。；;■●▲□◎])(?:[々〇\u3400-\u9fffA-Za-z·•]{0,14}?)(?:记者|記者|通讯员|特派员|特約撰述|撰稿人|評論員|评论员)[\s\u3000:：]{0,3}((?:[々〇\u3400-\u9fff·]{1,8}[\s\u3000、，,/／]{0,3}){1,6})/g;
const EDITOR_SEPARATOR = /[\s\u3000、，,/／;；&|｜]+/;
/** Separators between names, including offices: `记者 林某 实习生 陈某` */
const NAME_SEPARATOR =
  /(?:[\s\u3000、，,/／;；&|｜)）】〕\]（(【「。]|(?:见习|實習|实习|特约|特約)?(?:记者|記者)|实习生|實習生|通讯员|通訊員)+/;
const SPACED_NAME =
  /(?<![々〇\u3400-\u9fff])([々〇\u3400-\u9fff])[\s\u3000]{1,4}([々〇\u3400-\u9fff])(?![々〇\u3400-\u9fff])/g;

/** The same for three characters: `林 远 山` */
const SPACED_THREE =
  /(?<![々〇\u3400-\u9fff])([々〇\u3400-\u9fff])[\s\u3000]{1,4}([々〇\u3400-\u9fff])[\s\u3000]{1,4}([々〇\u3400-\u9fff])(?![々〇\u3400-\u9fff])/g;

/** Words that end a list of names, or stand in the place of a name. */
const hasNoNameWord = wordFinder(
  '报道 報導 報道 编辑 編輯 摄 攝 来源 发表 發表 发布 时间 日期 综合 綜合 整理 撰文 记者 記者 通讯员 实习 字号 ' +
    '评论 分享 关注 關注 追踪 编译 讯 本报 本网 新华 中新 表示 了解 采访 获悉 看到 走访 联系 近日 今天 昨日 ' +
    '今日 注意 发现 责任 校对 责编 点击 公众号 新闻 新聞 日报 日報 晚报 晚報 编委',
);
const NOT_NAME_EDGE =
  /(?:中心|部|团队|小组|[社网網站报報])$|^(?:[从在自电图文]|作者|原创|阅读|匿名|未知|佚名|网络$|網路$|互联网|網際網路|转载|轉載|本站|admin|小编|台北|北京|上海|即時|专题)/i;

export const isNotName = (word: string): boolean => hasNoNameWord(word) || NOT_NAME_EDGE.test(word);

const isName = (word: string): boolean =>
  (isCapital(word.charCodeAt(0)) ? isLatinName(word) : isChineseName(word)) && !isNotName(word);

/** Whether a single character stands before a space: `林 某` */
function mayBeSpaced(text: string): boolean {
  for (let at = 1; at < text.length; at += 1) {
    if (!isSpace(text.charCodeAt(at)) || !isHan(text.charCodeAt(at - 1))) continue;
    if (at === 1 || !isHan(text.charCodeAt(at - 2))) return true;
  }
  return false;
}

/** Removes spaces inside names: `林 某 陈某某` → `林某 陈某某` */
export const closeNames = (text: string): string =>
  mayBeSpaced(text) ? text.replace(SPACED_THREE, '$1$2$3').replace(SPACED_NAME, '$1$2') : text;

/** Removes an office before a name: `河口网专栏作者 林某` → `林某` */
const OFFICE = /^[々〇\u3400-\u9fff]{2,10}(?:作者|记者|記者|评论员|撰稿人)[\s\u3000]+/;

/** A place follows: `林某 发自河口` */
const SENT_FROM = /[发發]自/;

const REPORTS = /(?:报道|報導|報道)$/;

const EMPLOYER =
  /^[々〇\u3400-\u9fff]{2,8}(?:网|網|社|报|報|台|臺|周刊|杂志|客户端|新闻|新聞|中心|部|站|处|院|学会|协会)$/;

/** The names at the beginning of a text, up to the first word that is not a name. */
function leadingNames(text: string): string[] {
  const names: string[] = [];
  const own = text.replace(OFFICE, '').split(SENT_FROM, 1)[0] ?? '';
  for (const word of closeNames(own).split(NAME_SEPARATOR)) {
    if (word === '') continue;
    // `（记者林某报道）`; in `記者林某／台北報導` the second word is a place
    const name = names.length === 0 ? word.replace(REPORTS, '') : word;
    // `文/河口网 林某`, `作者：校广播站 林某`: the employer comes first
    if (names.length === 0 && EMPLOYER.test(name)) continue;
    if (!isName(name)) break;
    names.push(name);
  }
  return names;
}

/**
 * Bracketed names as agencies write them: names, then place and day: `记者陈某、林某石臼岛23日电`.
 */
const WIRED =
  /(?:记者|記者)((?:[々〇\u3400-\u9fff]{2,4}、){0,3})([々〇\u3400-\u9fff]{4,10})\d{1,2}(?:日|號)(?:專|综合|綜合)?[电電]/;

/** Places of agencies that may directly follow a name of two characters: `王明台北23日電` */
const PLACES =
  /^(?:台北|臺北|新北|桃園|台中|臺中|台南|臺南|高雄|基隆|新竹|苗栗|彰化|南投|雲林|嘉義|屏東|宜蘭|花蓮|台東|臺東|澎湖|金門|北京|上海|香港|澳門|東京|首爾|紐約|倫敦|巴黎)/;

/**
 * The names in an agency's bracket. The last one has three characters, or two before a known place.
 */
function wiredNames(text: string): string[] {
  const [, others = '', run = ''] = WIRED.exec(text) ?? [];
  if (surnameLength(fold(run)) === 0) return [];
  const length = PLACES.test(run.slice(2)) ? 2 : 3;
  return run.length < length + 2 ? [] : [...leadingNames(others), run.slice(0, length)];
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** A whole line with a name and its employer: `生活中心／林某報導` and `林某/河口日报`. */
const DESK_AND_NAME =
  /^[々〇\u3400-\u9fff]{2,6}(?:中心|組|组|新聞網|新闻网)\s?[/／]\s?([々〇\u3400-\u9fff]{2,4}?)(?:(?:綜合|综合)?(?:報導|报道|報道))?$/;
const NAME_AND_OUTLET =
  /^([々〇\u3400-\u9fff]{2,3})\s?[/／]\s?[々〇\u3400-\u9fff]{2,10}(?:报|報|网|網|社|台|周刊|新闻)$/;

const isNameAndOutlet = (text: string): boolean => SLASH.test(text) && NAME_AND_OUTLET.test(text);

/**
 * Characters that the patterns need. Pages without them do not compile the patterns, which take 2
 * ms each.
 */
const AUTHOR_SIGN = /作者|撰文|撰稿|采写|通讯员|文|报道|報導|记者|記者|評論員|评论员|采访人员/;
const REPORTER_SIGN = /记者|記者|通讯员|特派员|特約撰述|撰稿人|評論員|评论员/;
const SLASH = /[/／]/;
const CLOSED = /[）)]$/;

/** A name with only a place after it: `林遠山 花蓮報導`. */
const NAME_AND_PLACE = /^([々〇\u3400-\u9fff]{2,4})[\s／/]+[々〇\u3400-\u9fff]{2,4}(?:報導|报道)$/;
/** `由 林某 在 週六, 01/14/2017 - 22:41 發表` */
const POSTED_BY = /^由\s([々〇\u3400-\u9fff]{2,4})\s(?:在|于|於)/;
const REPORT_SIGN = /報導|报道|^由\s/;

/** A word as a name, if it begins with a surname. */
const surnamed = (word: string): string[] =>
  isName(word) && surnameLength(fold(word)) > 0 ? [word] : [];

/** The boundary between adjacent elements without a space: `撰文者：林遠山研究員：陳小滿`. */
const NEXT_LABEL =
  /(?<=[々〇\u3400-\u9fff])(?=(?:研究員|研究员|攝影|摄影|编辑|編輯|校對|校对|責編|责编|設計|设计|圖片|图片|插画|插畫)\s?[:：｜|/／])/g;
const MARK = /[:：｜|/／]/;

/** Names in forms that need no label. */
const unlabelled = (text: string): string[] => [
  ...leadingNames(DESK_AND_NAME.exec(text)?.[1] ?? ''),
  ...surnamed(NAME_AND_PLACE.exec(text)?.[1] ?? ''),
  ...surnamed(POSTED_BY.exec(text)?.[1] ?? ''),
];

/** Authors named in lines about the article, between headline and body. */
export function authorsOfLine(line: string): string[] {
  const text = MARK.test(line) ? line.replace(NEXT_LABEL, ' ') : line;
  const named = (sign: RegExp, pattern: RegExp): string[] =>
    sign.test(text)
      ? [...text.matchAll(pattern)].flatMap((match) => leadingNames(match[1] ?? ''))
      : [];
  const wired = REPORTER_SIGN.test(text) ? wiredNames(text) : [];
  return unique([
    ...named(AUTHOR_SIGN, AUTHOR),
    // in `记者王明台北23日电` the other pattern would not see where the name ends
    ...(wired.length > 0 ? wired : named(REPORTER_SIGN, REPORTER)),
    ...(isNameAndOutlet(text) ? leadingNames(NAME_AND_OUTLET.exec(text)?.[1] ?? '') : []),
    ...(REPORT_SIGN.test(text) || SLASH.test(text) ? unlabelled(text) : []),
  ]);
}

/** Bullets before names alone, which must have common surnames: `林某`, `林某、陈某某`. */
const BULLET = /^[●■◆◎□○—–-]{1,2}\s*/;
const BULLETS: ReadonlySet<string> = new Set('●■◆◎□○—–-');

export function namesAlone(text: string): string[] {
  if (text.length > LONGEST_SIGNATURE) return [];
  const bulleted = BULLETS.has(text.charAt(0));
  const closed = closeNames(bulleted ? text.replace(BULLET, '') : text);
  if (surnameLength(fold(closed.slice(0, 2))) === 0) return [];
  const words = closed.split(EDITOR_SEPARATOR);
  const named = words.every(
    (word) => isName(word) && word.length <= 3 && surnameLength(fold(word)) > 0,
  );
  return named ? unique(words) : [];
}

/**
 * A bracket at the beginning or the end of a body: `〔記者林某／台北報導〕`, `（记者 林某）`,
 * `本报讯（记者林某）`
 */
const BYLINE_BRACKET =
  /[(（【〔[［]((?:[^()（）【】〔〕[\]]{0,12})(?:记者|記者|通讯员|作者|文\s?[/／])[^()（）【】〔〕[\]]{2,40})[)）】〕\]］]/g;
/**
 * Number of code units in which brackets are found: near the beginning in
 * `新华社北京1月16日电（记者林某）`, at the very end in `……（记者 林某）`.
 */
const HEAD = 60;
const TAIL = 60;

/**
 * Greatest length of a line that is a byline as a whole: `□ 本报记者 林某`, `本报记者 林某 陈某`
 */
const LONGEST_SIGNATURE = 40;
/** Number of lines at the beginning and at the end of a body that may be such a byline. */
const BEGINNING = 3;
const ENDING = 3;
/** A name alone in brackets after the last sentence: `……通车。（林某）`. */
const SIGNED =
  /(?:^|[。！？”])[\s\u3000]*[（(]([々〇\u3400-\u9fff]{2,3}(?:[\s\u3000、]{1,2}[々〇\u3400-\u9fff]{2,3}){0,3})(?:[\s\u3000][々〇\u3400-\u9fff]{2,4}(?:报道|報導))?\s?[）)]$/;

/** Whether a line is only a byline: `□ 本报记者 林某`, `记者 林某 实习生 陈某`. */
export const isSignature = (text: string): boolean =>
  text.length <= LONGEST_SIGNATURE && !endsSentence(text) && authorsOfLine(text).length > 0;

/**
 * Authors named in the prose: in brackets at the beginning of its first paragraph or the end of its
 * last one.
 */
export function authorsOfBody(texts: readonly string[]): string[] {
  const first = texts[0] ?? '';
  const last = texts.at(-1) ?? '';
  const places = [first.slice(0, HEAD), last.slice(-TAIL)];
  const bracketed = places.flatMap((place) =>
    [...place.matchAll(BYLINE_BRACKET)].flatMap((match) => authorsOfLine(match[1] ?? '')),
  );
  const lines = [...texts.slice(0, BEGINNING), ...texts.slice(-ENDING)].filter(isSignature);
  const signed = [
    ...(CLOSED.test(last) ? leadingNames(SIGNED.exec(last)?.[1] ?? '') : []),
    ...(BULLETS.has(last.charAt(0)) ? namesAlone(last) : []),
  ];
  return unique([...bracketed, ...lines.flatMap(authorsOfLine), ...signed]);
}

/** The names in `林某 陈某、李某`; any other text is returned as it is. */
export function editorsOf(value: string): string[] {
  const words = closeNames(value)
    .split(EDITOR_SEPARATOR)
    .filter((word) => word !== '');
  const names: string[] = [];
  for (const word of words) {
    if (word.includes(':') || word.includes('：')) break;
    if (isName(word) || isEditorSign(word)) names.push(word.split(CLOSING, 1)[0] ?? word);
  }
  return unique(names);
}

const EDITOR = /(?:编辑|編輯|责编|責編)\s?[:：/／|｜]\s?([^:：]{2,40})/;

/** Editors named in a byline: `河口日报 2025-01-16 编辑：林某` */
export function editorsOfLine(text: string): string[] {
  const named = EDITOR.exec(text)?.[1];
  return named === undefined ? [] : editorsOf(named);
}

/** Editors also sign with a number: `责任编辑：林某_NN1234`, `SN123` */
const EDITOR_SIGN = /^[々〇\u3400-\u9fff]{2,4}[_)）\]】(（].{0,12}$|^[A-Z]{1,3}\d{2,6}$/;
/** What may follow a name begins with one of these characters. */
const CLOSING = /[_)）\]】(（]/;
const isEditorSign = (word: string): boolean =>
  (CLOSING.test(word) || hasDigit(word)) && EDITOR_SIGN.test(word);

/** Words that make a line between headline and body a byline. */
const BYLINE =
  /(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}|^[A-Z][a-z]{2,8} \d{1,2}, (?:19|20)\d\d|(?<![\d.])\d{1,2}:\d{2}(?!\d)|来源|來源|作者|记者|記者|编辑|編輯|责编|撰文|发布|發布|發佈|时间|文\s?[/／|｜:：]|阅读|浏览|评论|字号|字體|分享|收藏|来自|报道|報導|发表于|更新/;
const LONGEST_BYLINE = 100;

export const isByline = (text: string): boolean =>
  text.length <= LONGEST_BYLINE && (BYLINE.test(text) || isNameAndOutlet(text)) && !isAsked(text);
