/** The words of a byline that may be names, each with its surroundings. */

import type { RepairedBlock } from '../../page/repaired-page.ts';
import { NOT_NAME } from './byline.ts';
import { cutRoles, type Role, roleOf } from './roles.ts';

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
}

/** Separates the texts of inline elements. */
const JOINT = '\ue000';
/** Replaces a date. */
const DATE = '\ue001';
const DATES =
  /(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}(?:\s?[-/.月]\s?\d{1,2}日?)?(?:\s*\d{1,2}:\d\d(?::\d\d)?)?|\d{1,2}[-/月]\d{1,2}日?\s+\d{1,2}:\d\d(?::\d\d)?|\d{1,2}:\d\d(?::\d\d)?/g;
/** Removes spaces inside names: `林 某` → `林某` */
const SPACED =
  /(?<![\p{Script=Han}])(\p{Script=Han})[\s\u3000]{1,4}(\p{Script=Han})(?![\p{Script=Han}])/gu;
const WORD =
  /[A-Z][\p{L}'’.-]{0,20}(?: [A-Z][\p{L}'’.-]{0,20}){1,3}|[\ue000\ue001]|[^\s\u3000\ue000\ue001、，,。/／∕;；&|｜丨()（）【】[\]〔〕「」“”"《》<>:：•▪●■□◎〓*+=~—–]{1,40}/gu;
const SPACE = /\s/g;
const BY = /^by /i;
const BOUND_TO_DATE = /[于於在]$/;
const DIGITS_ONLY = /^[\d.,%+万wk-]+$/i;
const LONGEST_NAME = 24;
const MOST_WORDS = 24;

/** Words that are never names, whatever is beside them: `阅读`, `看到`, an address. */
const NEVER =
  /[@／]|^(?:www|http)|原创|原創|阅读|閱讀|评论|評論|分享|收藏|字号|字體|微博|微信|首页|首頁|关注|關注|追蹤|要闻|资讯|正文|时间|時間|日期|下载|登录|登錄|注册|点击|點擊|查看|更多|全文|主题|回复|只看|显示|公众号|订阅|訂閱|今天|昨天|小时|分钟|星期|[周週][一二三四五六日]$|专题|频道|收听|来自|來自|会员|單位|单位|等级|积分|访问|粉丝|文章|简介|推荐|相关|版权|ICP备|^Posted|^on$/;

export function mayBeName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME || DIGITS_ONLY.test(name)) return false;
  return !NEVER.test(name) && !NOT_NAME.test(name);
}

/** The names that a text may contain. `pieces` are the texts of its inline elements. */
export function candidatesIn(
  text: string,
  zone: Zone,
  block: RepairedBlock | null,
): readonly Candidate[] {
  const pieces = block?.pieces;
  // repaired text no longer consists of its pieces
  const isWhole =
    pieces !== undefined &&
    block?.text === text &&
    pieces.join('').replace(SPACE, '') === text.replace(SPACE, '');
  const joined = isWhole ? pieces.join(JOINT) : text;
  const marked = joined.replace(DATES, DATE).replace(SPACED, '$1$2');
  const words = (marked.match(WORD) ?? []).slice(0, MOST_WORDS);
  const own = words.filter((word) => word !== JOINT && word !== DATE);
  const candidates: Candidate[] = [];
  let role: Role | null = null;
  let sinceRole = 0;
  let order = 0;
  for (const [at, word] of words.entries()) {
    if (word === JOINT || word === DATE) continue;
    order += 1;
    const said = roleOf(word);
    if (said !== null) {
      role = said;
      sinceRole = 0;
      continue;
    }
    const before = words[at - 1] ?? JOINT;
    const behind = words[at + 1] ?? JOINT;
    const bound = behind === DATE ? word.replace(BOUND_TO_DATE, '') : word;
    const { name, before: glued, after } = cutRoles(bound.replace(BY, ''));
    if (glued !== null) {
      role = glued;
      sinceRole = 0;
    }
    // `記者林某／河口報導`: the place follows the name
    const isPlace = after === 'writer' && sinceRole > 0 && role === 'writer' && glued === null;
    if (!mayBeName(name) || isPlace) continue;
    candidates.push({
      ...{ name, zone, role, sinceRole, glued: glued !== null, order, words: own.length },
      after: after ?? (behind === DATE ? 'time' : roleOf(behind)),
      isPiece: isWhole && before === JOINT && behind === JOINT,
      text,
      block,
    });
    sinceRole += 1;
  }
  return candidates;
}
