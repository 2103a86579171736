/** Forms of address and titles that belong to a name: 林先生, 李副县长, 林某某教授, 金所长, 林男. */

import { unitSet } from '../text/unit-set.ts';
import { isHan, unitAt } from '../text/units.ts';
import { endOf, wordList } from '../text/word-list.ts';

/** What may follow one or two characters of a name. */
const BEHIND_NAME = wordList(
  '先生 女士 小姐 老师 师傅 大爷 大妈 阿姨 奶奶 爷爷 大姐 大叔 男子 姓男子 姓女子 医生 警官 教授 院士 律师 博士 ' +
    '校长 主任 书记 伯伯 婆婆 太太 老伯 同学 师奶',
);
/** What may follow a surname of one character, also with 副 before it. */
const BEHIND_SURNAME = wordList(
  '总经理 总理 总统 首相 大臣 部长 局长 市长 县长 镇长 区长 院长 所长 经理 董事长 主席 议员 委员 导演 教练 法官 ' +
    '会长 处长 科长 村长 站长 队长 厂长 店长 馆长 园长 船长 机长 总裁 总监 大使 司令 秘书长 司长 支书 太 伯',
);
const DEPUTY = '副';
/** Characters that make an office of the words behind them, and no person: 党书记, 国总理. */
const NO_SURNAME = '党国';

/** Whether a folded text is a name of one or two characters with a form of address. */
export function isAddressed(folded: string): boolean {
  if (!isHan(unitAt(folded, 0))) return false;
  if (BEHIND_NAME.isWord(folded, 1)) return true;
  if (isHan(unitAt(folded, 1)) && BEHIND_NAME.isWord(folded, 2)) return true;
  if (NO_SURNAME.includes(folded.charAt(0))) return false;
  return BEHIND_SURNAME.isWord(folded, folded.startsWith(DEPUTY, 1) ? 2 : 1);
}

/** Length of the title at the end of a folded text that may follow a name, or 0. */
export const honorificLength = endOf(
  '教授 院士 主任 书记 校长 院长 局长 博士 律师 医生 老师 董事长 总经理 经理 队长 所长 市长 县长 镇长 部长 主席 总裁 ' +
    '总理 首相 总统 议员 委员 代表 导演 大使 秘书长 理事长 署长 司长 处长 科长 教练 法官 警官 会长',
);

const SHORT = unitSet('帅导总队工局处');
const OFFICES = wordList(
  '所长 主任 书记 校长 院长 局长 教授 律师 医生 老师 经理 队长 市长 县长 镇长 部长 主席 总裁 教练 法官 警官 总理 总统 首相 ' +
    '大臣 议员 委员 导演 会长 村长 支书 董事长 站长 厂长',
);
/** Number of characters between a surname and its office: 林|常务副|市长. */
const MOST_BETWEEN = 2;
const LONGEST_OFFICE = 3;

/**
 * Whether a folded text is the first character of a name with what the person is: 金所长, 林总, 德帅.
 */
export function isShortForm(folded: string): boolean {
  const { length } = folded;
  if (length < 2 || length > 1 + MOST_BETWEEN + LONGEST_OFFICE) return false;
  if (!isHan(folded.charCodeAt(0))) return false;
  if (length === 2) return SHORT.at(folded, 1);
  for (let from = 1; from <= 1 + MOST_BETWEEN; from += 1) {
    if (OFFICES.isWord(folded, from)) return true;
    if (!isHan(unitAt(folded, from))) return false;
  }
  return false;
}

const PART_IN_CASE = '男女嫌妇翁童母父';

/**
 * Whether a folded text is a surname with the sex or the part that somebody has in a case: 林男, 苏嫌.
 */
export const isCaseForm = (folded: string): boolean =>
  folded.length === 2 && isHan(folded.charCodeAt(0)) && PART_IN_CASE.includes(folded.charAt(1));
