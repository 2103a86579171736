/** Chooses the lines of a page that may say when the article was published. */

import type { PageOrigin } from '../../page/origin.ts';
import type { RepairedPage } from '../../page/repaired-page.ts';
import type { SortedLine } from '../lines/lines.ts';
import { findPublished, type Moment, readMoments, toIso } from './dateline.ts';
import { readRelative } from './relative-date.ts';
import { joinedDates } from './split-date.ts';

/** Number of lines after the headline among which its date may be. */
const BYLINE_REACH = 8;

/** Number of lines before the headline that may contain its date, as in some layouts. */
const DATE_REACH = 4;

/** A line that labels its date: `发布日期：2025-01-16` */
const DATED =
  /^本[贴帖文]由.{1,24}[于於]|(?:发布|發布|發佈|发表|發表|创建|創建|提问|提問|發問|发帖|發帖)(?:日期|时间|時間|于|於)/;

/**
 * A page of a printed newspaper (`第04版：副刊`), on which a date alone is that of the issue:
 * `2025年1月16日 星期四`
 */
const PRINTED_PAGE = /^第\s?[A-Z]?\d{1,3}\s?版(?:\s?[:：]|$)/;
const ISSUE_DATE = /^(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?:\s?(?:星期|周)[一二三四五六日])?$/;

/**
 * A note of the origin below the body: `（原载《河口日报》2000年7月14日副刊）`, `【2005/09/13
 * 河口報】`.
 */
const ORIGIN =
  /^[（(]?(?:原载|原載|原刊|刊于|刊於|载于|載於)|^【(?:19|20)\d\d[/-]\d{1,2}[/-]\d{1,2}\s/;

/** A date alone below the text, as press releases and old boards have: `2016年9月8日（星期四）` */
const DATE_ALONE =
  /^(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?:\s?[（(]?(?:星期|周|週)[一二三四五六日][)）]?)?(?:\s\d{1,2}:\d\d(?::\d\d)?)?$/;
/** Number of lines below the first part of the body among which it is. */
const BELOW_BODY = 4;

function issueDates(lines: readonly SortedLine[], end: number): string[] {
  const isPrinted = ({ block }: SortedLine): boolean =>
    block.text.startsWith('第') && PRINTED_PAGE.test(block.text);
  if (!lines.some(isPrinted)) return [];
  return lines
    .slice(0, end)
    .map(({ block }) => block.text)
    .filter((text) => ISSUE_DATE.test(text));
}

/** The texts of the lines from `from` to before `to` that are wanted. */
function textsOf(
  lines: readonly SortedLine[],
  from: number,
  to: number,
  isWanted: (line: SortedLine) => boolean,
): string[] {
  const texts: string[] = [];
  for (let at = Math.max(0, from); at < to && at < lines.length; at += 1) {
    const line = lines[at] as SortedLine;
    if (isWanted(line)) texts.push(line.block.text);
  }
  return texts;
}

const isAround = ({ part }: SortedLine): boolean => part !== 'body' && part !== 'caption';

/** Tells whether a line below the body may state the date of its publication. */
const isNote = ({ part, block }: SortedLine): boolean =>
  part === 'footer' || ORIGIN.test(block.text) || (part === 'dropped' && DATED.test(block.text));

/** The moment of publication, or null. */
export function publishedOf(
  page: RepairedPage,
  context: PageOrigin,
  lines: readonly SortedLine[],
  headlineAt: number | null,
): Moment | null {
  const count = lines.length;
  const firstBody = lines.find(({ part }) => part === 'body')?.at ?? count;
  const top = headlineAt ?? Math.max(0, firstBody - DATE_REACH);
  const { fetchedAt } = context;
  const head = textsOf(lines, top, firstBody, isAround);
  // a lead may be above the date
  const late = ({ part }: SortedLine): boolean => part === 'byline';
  return findPublished({
    near: [
      ...head,
      ...textsOf(lines, firstBody + 1, top + BYLINE_REACH + 1, late),
      ...joinedDates(head),
    ],
    above: textsOf(lines, top - DATE_REACH, top, isAround),
    stated: page.facts.published,
    addresses: [context.sourceUrl, page.facts.canonicalUrl].filter((url) => url !== null),
    relative: fetchedAt === null ? null : (line) => readRelative(line, fetchedAt),
    far: () => {
      const behind = lines.findIndex(({ at, part }) => at > firstBody && part !== 'body');
      const end = behind < 0 ? 0 : behind + BELOW_BODY;
      return [
        ...textsOf(lines, firstBody + 1, count, isNote),
        ...issueDates(lines, firstBody),
        ...textsOf(lines, behind, end, ({ block }) => DATE_ALONE.test(block.text)),
      ];
    },
  });
}

/** The moment of the last change that the page states, in ISO 8601, or null. */
export function modifiedOf(page: RepairedPage): string | null {
  const moment = page.facts.modified.flatMap(readMoments)[0];
  return moment === undefined ? null : toIso(moment);
}
