/** Recognizes pages that contain no article. */

import type { Line } from './lines/lines.ts';
import { readableLength } from './text/prose.ts';

const LOGIN = 'it is behind a login';

interface Sign {
  readonly reason: string;
  readonly pattern: RegExp;
  readonly example: string;
}

/**
 * Words of pages that appear in place of an article. They count only if there is little else to
 * read.
 */
export const SIGNS: readonly Sign[] = [
  {
    reason: 'a check for robots stands before it',
    pattern:
      /人机验证|人機驗證|安全验证|安全驗證|滑动验证|拖动滑块|请完成验证|请输入验证码|正在检查您的浏览器|检测到.{0,12}异常|访问过于频繁|操作频繁|checking your browser|just a moment|enable javascript|verify you are human|captcha/i,
    example: '请完成安全验证后继续访问',
  },
  {
    reason: 'a firewall refused the request',
    pattern:
      /(?:访问|訪問|请求|存取).{0,8}(?:被拒绝|被拒絕|被拦截|被阻断|被禁止|遭拒)|拦截提示|网站防火墙|web application firewall|access denied|403 forbidden|\bWAF\b|事件ID|您的IP/i,
    example: '您的访问被拒绝',
  },
  {
    reason: LOGIN,
    pattern:
      /(?:请|請)(?:先|您先)?(?:登录|登錄|登入)|(?:登录|登錄|登入)后(?:可|才|即可|查看|继续|閱讀|阅读)|登录以?(?:继续|查看)|忘记密码|忘記密碼|(?:订阅|訂閱|付费|付費)(?:后|後).{0,6}(?:阅读|閱讀)|(?:会员|會員|订户|訂戶|付费|付費)(?:专享|專享|专属|專屬|限定)|(?:使用|通过)手机号登录|^(?:验证码|密码|其他)登录(?:方式)?(?:$|[:：])|(?:登录|注册).{0,30}隐私政策/m,
    example: '请先登录后查看全文',
  },
  {
    reason: 'it is an error page',
    pattern:
      /(?:页面|頁面|网页|網頁|内容|文章|资源).{0,8}(?:不存在|未找到|已删除|已刪除|已被删除|找不到|无法访问|失效|走丢)|(?:找不到|未找到).{0,8}(?:页面|頁面|网页|網頁|文件)|404|not found|系统繁忙|(?:系统|网站|網站)(?:正在)?(?:维护|維護|升级|升級)(?:中|，)|服务器错误|internal server error|bad gateway|自动跳转/i,
    example: '您访问的页面不存在',
  },
  {
    reason: 'a request for consent stands before it',
    pattern: /(?:重视|重視|尊重)您的(?:隐私|隱私)|we (?:value|respect) your privacy/i,
    example: '我们重视您的隐私',
  },
  {
    reason: 'it is a list of other pages',
    // only with the number of results, or as a heading: `警方找到线索，结果出乎意料` is news
    pattern:
      /找到[^。，]{0,6}(?:结果|結果)[^。，\d]{0,3}[\d,]+\s?[条條个個项項筆篇]|找到[^。，\d]{0,4}[\d,]+\s?[条條个個项項筆篇][^。，]{0,6}(?:结果|結果)|^.{0,30}(?:搜索|检索|搜尋)(?:结果|結果)(?:[-_|].{0,20})?$|^search results|(?:收录|收錄|共有?)[^。，]{0,10}[\d,.]+\s?万?\s?篇(?:文章|报道|報導|内容)/im,
    example: '为您找到相关结果约 1,284 条',
  },
];

/** With this many readable characters of prose a page has an article, whatever else it says. */
const ENOUGH_PROSE = 220;
/** An article may consist of a single paragraph of one or two sentences. */
const LEAST_BODY = 16;
/** Readable characters from which a body is the beginning of a longer one. */
const BEGINNING = 44;
/** The same if a byline with a date is above it, which teasers of pay walls do not have. */
const DATED_BEGINNING = 24;
/**
 * A list page has at least LINKED_LINES linked lines, and at most LIST_BODY readable characters of
 * body.
 */
const LINKED_LINES = 12;
const LIST_BODY = 160;
/** A list of cards has at least this many of their lines, and besides them at most a remark. */
const CARD_LINES = 9;
const CARD_BODY = 40;

export interface BodySize {
  /** Readable characters of the body. */
  readonly readable: number;
  /** Number of its lines that read as prose. */
  readonly prose: number;
  readonly hasHeadline: boolean;
  /** The headline, or an empty text. */
  readonly headline: string;
  /** Whether a byline states a date. */
  readonly isDated: boolean;
  /** Whether a date is between the headline and the body right below it, as in a post. */
  readonly isPost: boolean;
  readonly texts: readonly string[];
}

/** Whether a considerable part of a body does not mention logging in. */
const hasBeginning = ({ texts, isDated }: BodySize, { pattern }: Sign): boolean =>
  readableLength(texts.filter((text) => !pattern.test(text)).join('')) >=
  (isDated ? DATED_BEGINNING : BEGINNING);

const NOTHING = 'it has no text to read';
const NO_PROSE = 'it has no paragraph of prose';
const LIST = 'it is a list of other pages';

/** The reason why a page has no article, or null if it has one. */
export function reasonToAbstain(
  lines: readonly Line[],
  titles: readonly string[],
  body: BodySize,
): string | null {
  if (lines.length === 0) return NOTHING;
  const linked = lines.filter(({ block }) => block.linkDensity > 0.5).length;
  if (body.readable < ENOUGH_PROSE) {
    const own = lines.filter((line) => notLinked(line) && !line.teaser);
    const text = [...titles, ...own.map(({ block }) => block.text)].join('\n');
    const sign = text.length < 4 * ENOUGH_PROSE && SIGNS.find(({ pattern }) => pattern.test(text));
    // text before a pay wall is the beginning of an article
    const isCut = sign && sign.reason === LOGIN;
    const begins = isCut && body.hasHeadline && hasBeginning(body, sign);
    if (sign && !begins) return sign.reason;
  }
  const isList = linked >= LINKED_LINES && body.readable < LIST_BODY && body.prose < 2;
  const cards = lines.filter(({ teaser }) => teaser).length;
  const isCards = cards >= CARD_LINES && (body.prose === 0 || body.readable < CARD_BODY);
  if (!body.isPost && ((isList && (!body.hasHeadline || body.prose === 0)) || isCards)) return LIST;
  if (body.readable < LEAST_BODY || (body.prose === 0 && !body.hasHeadline)) {
    return linked >= LINKED_LINES ? LIST : NO_PROSE;
  }
  return null;
}

const notLinked = ({ block }: Line): boolean => block.linkDensity < 0.8;

const REPLACED = /\ufffd/g;
const HANZI = /[\u3400-\u9fff]/g;

/** Number of lost characters from which a page counts as lost, if fewer hanzi are left. */
const LEAST_REPLACED = 20;

/** Whether most characters of a page were replaced by U+FFFD before it was saved. */
export function isReplaced(lines: readonly Line[]): boolean {
  let replaced = 0;
  let hanzi = 0;
  for (const { block } of lines) {
    replaced += block.text.match(REPLACED)?.length ?? 0;
    hanzi += block.text.match(HANZI)?.length ?? 0;
  }
  return replaced >= LEAST_REPLACED && replaced > hanzi;
}
