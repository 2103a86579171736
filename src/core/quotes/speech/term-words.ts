/** Words beside a span in quotation marks that make it a term or a proverb, and no speech. */

import { unitSet } from '../text/unit-set.ts';
import { endTest } from '../text/word-list.ts';

/** What makes a term of the span before it: “…”的字样, “…”一词, “…”等, “今日江海”（JH）. */
const NAMED_AFTER =
  /^(?:的(?:字样|说法|报道|口号|标语|理念|原则|要求|方针|称号|名义|思路|标题|横幅|条幅|牌子|消息|传言|谣言|观点)|[（(][A-Za-z]{2,12}[）)]|等|一词|字样|一说|二字|[三四六八]字|称号|之[称名誉])/;
/** The characters with which these begin. */
const NAMED_BEGINS = unitSet('的（(等一字二三四六八称之');
export const isNamedAfter = (after: string): boolean =>
  NAMED_BEGINS.at(after, 0) && NAMED_AFTER.test(after);

/** What makes a term of the span after it: 标题为“…”, 高呼口号“…”. */
const endsInTerm = endTest(
  '口号 标语 主题 主题是 主题为 题为 名为 称为 叫做 称作 标题 标题是 标题为 所谓 所谓的 简称 俗称 横幅 条幅 ' +
    '歌曲 活动 荣获 获得 字样 内容为',
);
const MARKS = unitSet('，：:');
export const isNamedBefore = (head: string): boolean =>
  endsInTerm(head, 0, head.length - (MARKS.at(head, head.length - 1) ? 1 : 0));

/** What everybody says: 俗话说：“…”, 古人云，“…” */
const PROVERB =
  /(?:俗话|常言|老话|古话|古语|古人|谚语|俗语|民谚|歌谣|古诗|诗|歌词)(?:里|中)?(?:说得好|有云|说|云|道|讲|曰|有言)[：:，,]?\s?$/;
const LONGEST_PROVERB = 12;
export const isProverb = (folded: string, opener: number): boolean =>
  PROVERB.test(folded.slice(Math.max(0, opener - LONGEST_PROVERB), opener));
