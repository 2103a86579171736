/** The words of a byline that may be names, each with its surroundings. */

import type { RepairedBlock } from '../../page/repaired-page.ts';
import type { SortedLine } from '../lines/lines.ts';
import { closeNames, isNotName } from '../names/byline.ts';
import { capitalizedEnd } from '../names/name-forms.ts';
import { PLACES } from '../names/places.ts';
import { cutRoles, type Role, roleOf } from '../names/roles.ts';
import { hasDigit, isHanzi } from '../text/characters.ts';
import { wordFinder } from '../text/word-finder.ts';

/** Where on the page a name is. */
export type Zone = 'head' | 'lead' | 'tail' | 'marked' | 'stated';

export const ZONES: readonly Zone[] = ['head', 'lead', 'tail', 'marked', 'stated'];

export interface Candidate {
  readonly name: string;
  readonly zone: Zone;
  /**
   * The role stated before it, the number of words in between, and whether that word is joined to
   * the name.
   */
  readonly role: Role | null;
  readonly sinceRole: number;
  readonly glued: boolean;
  /** What follows it: `报道`, a date. */
  readonly after: Role | null;
  /** Its position among the words of its text, and the number of words. */
  readonly order: number;
  readonly words: number;
  /** Whether it is the whole text of an inline element. */
  readonly isPiece: boolean;
  readonly text: string;
  readonly block: RepairedBlock | null;
  /** Position of its line among the lines of the page, or null if the metadata states it. */
  readonly at: number | null;
}

/** Separates the texts of inline elements. */
const JOINT = '\ue000';
/** Replaces a date. */
const DATE = '\ue001';
/** Replaces the colon after a word. */
const COLON = '\ue002';
const DATES =
  /(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}(?:\s?[-/.月]\s?\d{1,2}日?)?(?:\s*\d{1,2}:\d\d(?::\d\d)?)?|(?:\d\d-)?\d{1,2}[-/月]\d{1,2}日?\s+\d{1,2}:\d\d(?::\d\d)?|\d{1,2}:\d\d(?::\d\d)?/g;
/** The name of a publication or a work, which is not that of a writer: `《河口企业家》记者 林某` */
const TITLES = /《[^《》]{1,40}》/g;
/** The number of a document, which begins with the initials of those who issued it: `河政人〔2025〕9号` */
const DOCUMENTS = /[\u3400-\u9fff]{0,10}〔\d{4}〕(?:第?\d{1,4}[号號])?/g;
const LONGEST_WORD = 40;
const MARKS: ReadonlySet<string> = new Set([JOINT, DATE, COLON]);

/** 1 for each UTF-16 code unit between words. */
const SEPARATES = new Uint8Array(0x10000);
for (const mark of '\t\n\v\f\r \u00a0\u2002\u2003\u2009\u3000\ufeff、，,。/／∕;；&|｜丨()（）【】[]〔〕「」“”"《》<>:：•▪●■□◎〓*+=~—–') {
  SEPARATES[mark.charCodeAt(0)] = 1;
}

/** The words of a text, with the marks for joints and dates, up to MOST_WORDS. */
function wordsIn(text: string): string[] {
  const words: string[] = [];
  let at = 0;
  while (at < text.length && words.length < MOST_WORDS) {
    const unit = text.charCodeAt(at);
    if (SEPARATES[unit] === 1) {
      if (isColon(unit) && words.length > 0 && !isColonMark(words.at(-1))) words.push(COLON);
      at += 1;
      continue;
    }
    let end = Math.max(at + 1, capitalizedEnd(text, at));
    if (end === at + 1 && !isMark(unit)) {
      const last = Math.min(text.length, at + LONGEST_WORD);
      while (end < last && isWordUnit(text.charCodeAt(end))) end += 1;
    }
    // `阿青 · 2025-01-16`, but `乌日娜·白`
    if (end > at + 1 || text.charAt(at) !== '·') words.push(text.slice(at, end));
    at = end;
  }
  return words;
}

const isMark = (unit: number): boolean => unit === 0xe000 || unit === 0xe001;
const isColon = (unit: number): boolean => unit === 0x3a || unit === 0xff1a;
const isColonMark = (word: string | undefined): boolean => word !== undefined && MARKS.has(word);
const isWordUnit = (unit: number): boolean => SEPARATES[unit] === 0 && !isMark(unit);

const BOUND_TO_DATE = /[于於在]$/;
const DIGITS_ONLY = /^[\d.,%+万wk-]+[次人篇楼樓日]?$/i;
export const LONGEST_NAME = 24;
const MOST_WORDS = 24;

/** Words that are never in names, whatever is beside them: `阅读`, `看到`, an address. */
const hasNever = wordFinder(
  '@ ／ 原创 原創 阅读 閱讀 评论 評論 分享 收藏 字号 字體 微博 微信 首页 首頁 关注 關注 追蹤 要闻 资讯 正文 时间 ' +
    '時間 日期 下载 登录 登錄 注册 点击 點擊 查看 更多 全文 主题 回复 只看 显示 公众号 订阅 訂閱 今天 昨天 小时 分钟 ' +
    '互动 打印 星期 专题 频道 收听 来自 來自 发自 發自 播放 简介 簡介 现为 現為 复制链接 複製連結 高清 放大 缩小 公告 关闭 關閉 返回 目录 手机版 跟贴 精华 当前位置 关键词 關鍵詞 其它 其他 新手上路 导航 会员 單位 单位 等级 积分 访问 粉丝 文章 简介 推荐 相关 版权 ICP备',
);
const NEVER_EDGE =
  /\.(?:com|cn|net|org|edu|gov|tw|hk)(?:$|\W)|^(?:www|http|Posted|Powered|on$|and$|in$|at$|of$|(?:January|February|March|April|May|June|July|August|September|October|November|December)$|[ap]m$|size$|name$|admin|null$|undefined$|original$|discuz|archiver$|team$)|[周週][一二三四五六日]$|\d月\d{1,2}日$|^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|GMT|UTC)\b|月[一二三四五六七八九十]{1,3}日$/i;

/** A clause with a verb of saying: `周明礼说新桥下月通车` */
const SAYS = /.{2}[说說称稱].{2}/;
const LONGEST_SPOKEN = 6;

/** Whether a text asks the reader for something: `点击上方蓝字关注我们` */
export const isAppeal = (text: string): boolean => hasNever(text);

/** Last characters of days: `周六`, `十月三日` */
const DAY_ENDS = '一二三四五六日';

/** Tells whether a pattern for numbers, addresses and days may match, which few Chinese words do. */
function mayBeEdged(name: string): boolean {
  const isChinese = isHanzi(name.charCodeAt(0)) && !name.includes('.');
  return !isChinese || DAY_ENDS.includes(name.charAt(name.length - 1));
}

export function mayBeName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME || DIGITS_ONLY.test(name)) return false;
  if (name.length > LONGEST_SPOKEN && SAYS.test(name)) return false;
  if (PLACES.has(name) || hasNever(name)) return false;
  return !(mayBeEdged(name) && NEVER_EDGE.test(name)) && !isNotName(name);
}

const SPACE = /\s/;

/** Whether a text consists of its pieces, apart from spaces. */
function isMadeOf(text: string, pieces: readonly string[]): boolean {
  let at = 0;
  for (const piece of pieces) {
    for (let of = 0; of < piece.length; of += 1) {
      const unit = piece.charCodeAt(of);
      if (text.charCodeAt(at) !== unit) {
        if (SPACE.test(piece.charAt(of))) continue;
        while (at < text.length && SPACE.test(text.charAt(at))) at += 1;
        if (text.charCodeAt(at) !== unit) return false;
      }
      at += 1;
    }
  }
  return text.slice(at).trim() === '';
}

/** The line in which a text is; null for metadata. */
export type Source = Pick<SortedLine, 'block' | 'at'> | null;

/**
 * The role of a label that says something else than who wrote: `标签：大桥`. A colon after an office
 * with a name follows a name: `记者林某：`
 */
const labelOf = (word: string, next: string): Role | null =>
  next === COLON && !SCHEME.test(word) && cutRoles(word).before === null ? 'other' : null;
const SCHEME = /^https?$/i;

/** The words of a text without the names of publications. Dates are replaced by a mark. */
function markedWords(text: string): string[] {
  const named = text.includes('〔') ? text.replace(DOCUMENTS, ' ') : text;
  const untitled = named.includes('《') ? named.replace(TITLES, ' ') : named;
  return wordsIn(closeNames(hasDigit(untitled) ? untitled.replace(DATES, DATE) : untitled));
}

/** What a reporter did: `林某 綜合報導` */
const REPORTS: ReadonlySet<string> = new Set(
  ['', '综合', '綜合'].flatMap((how) => ['报道', '報導', '報道'].map((word) => how + word)),
);

/** The role that the last label of a text stated, and the number of words since then. */
class Stated {
  role: Role | null = null;
  since = 0;

  say(role: Role | null): void {
    if (role === null) return;
    this.role = role;
    this.since = 0;
  }

  /** The role of a name, given what follows it: in `編輯 林某 報導` the editor wrote. */
  roleBefore(after: Role | null): Role | null {
    return this.role === 'editor' && after === 'writer' ? 'writer' : this.role;
  }

  /**
   * Passes a mark. An unknown label speaks for no more than the words right behind it, and a source
   * ends at a date: `来源：河口日报 | 2025-01-16 | 林远`
   */
  pass(mark: string): void {
    if (mark !== COLON && this.role === 'other') this.role = null;
    if (mark === DATE && this.role === 'source') this.role = null;
  }
}

/** Number of words of a list that are no marks. */
function countOf(words: readonly string[]): number {
  let count = 0;
  for (const word of words) if (!MARKS.has(word)) count += 1;
  return count;
}

/** The role that what follows a name states. */
const roleBehind = (behind: string, role: Role | null | undefined): Role | null =>
  behind === DATE ? 'time' : (role ?? null);

/** The names that a text of a line may contain. */
export function candidatesIn(text: string, zone: Zone, source: Source): readonly Candidate[] {
  const block = source?.block ?? null;
  const pieces = block?.pieces;
  // repaired text no longer consists of its pieces
  const isWhole = pieces !== undefined && block?.text === text && isMadeOf(text, pieces);
  const words = markedWords(isWhole ? pieces.join(JOINT) : text);
  const roles = words.map(roleOf);
  const count = countOf(words);
  const candidates: Candidate[] = [];
  const stated = new Stated();
  let order = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string;
    if (MARKS.has(word)) {
      stated.pass(word);
      continue;
    }
    order += 1;
    const behind = words[at + 1] ?? JOINT;
    const said = roles[at] ?? labelOf(word, behind);
    stated.say(said);
    if (said !== null) continue;
    const bound = behind === DATE ? word.replace(BOUND_TO_DATE, '') : word;
    const { name, before: glued, after: cut } = cutRoles(bound);
    const after = cut ?? (REPORTS.has(behind) ? 'writer' : null);
    stated.say(glued);
    const { since: sinceRole } = stated;
    const role = stated.roleBefore(after);
    // `記者林某／河口報導`: the place follows the name
    const isPlace = cut === 'writer' && sinceRole > 0 && role === 'writer' && glued === null;
    // `更新于 2025-01-16` is `更新` without its last character
    if (!mayBeName(name) || isPlace || (bound !== word && roleOf(bound) !== null)) continue;
    candidates.push({
      name,
      zone,
      role,
      sinceRole,
      glued: glued !== null,
      order,
      words: count,
      after: after ?? roleBehind(behind, roles[at + 1]),
      isPiece: isWhole && (words[at - 1] ?? JOINT) === JOINT && behind === JOINT,
      text,
      block,
      at: source?.at ?? null,
    });
    stated.since += 1;
  }
  return candidates;
}
