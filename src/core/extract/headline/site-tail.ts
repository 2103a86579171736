/** Removes the site's name from a title: `河口大桥通车_要闻_河口新闻网` → `河口大桥通车`. */

import { hasHan } from '../text/characters.ts';
import { bare } from '../text/prose.ts';

/** A separator in titles, including spaces. A hyphen needs spaces unless a site's name follows. */
const SEPARATOR = /(?:(?<!\s)\s+)?[_|｜丨│]+\s*|(?<!\s)\s+[-–—·•:：»<>-]+\s+|[-–—·]+/g;

/** Endings of names of sites and their sections. */
const SITE_WORD =
  /(?:网|網|网站|新闻|新聞|日报|日報|晚报|晚報|早报|早報|时报|時報|快报|商报|周刊|週刊|杂志|频道|頻道|客户端|在线|線上|电视台|電視|卫视|门户|资讯|财经|中心|论坛|社区|博客|专栏|公众号|官网|平台|传媒|融媒|要闻|时政|社会|国际|国内|政府|头条|号|com|cn|net|tw|hk|org|news)$/i;
/** A Latin name after a Chinese title is a site's name: `Hekou Daily`. */
const LATIN = /^[A-Za-z\u00c0-\u024f\u1e00-\u1eff\d\s.&'-]+$/;

/** Length of the longest name. The longest one on the development pages has 14 characters. */
const LONGEST_TAIL = 20;
const LONGEST_SECTION = 4;

/** Width in Chinese characters: `Hekou Daily` is as wide as five of them. */
const width = (text: string): number => text.length - (text.match(NARROW)?.length ?? 0) / 2;
const NARROW = /[\u0020-\u007e]/g;

function isTail(
  head: string,
  separator: string,
  tail: string,
  siteNames: readonly string[],
): boolean {
  if (tail === '') return true;
  if (tail.length > LONGEST_TAIL || bare(head).length < 4) return false;
  const words = bare(tail);
  if (siteNames.some((name) => bare(name) === words)) return true;
  // A column is shorter than its headline; a site's name is shorter than what precedes it.
  if (width(head) <= width(tail)) return false;
  if (separator.startsWith('_')) return true;
  return SITE_WORD.test(tail) || (LATIN.test(tail) && hasHan(head) && tail.length > 2);
}

/** Length of a title without the names of site and section at its end. */
export function cutSiteTail(title: string, siteNames: readonly string[]): number {
  let end = title.length;
  let cutAt: string | null = null;
  for (const { index, 0: separator } of [...title.matchAll(SEPARATOR)].reverse()) {
    const head = title.slice(0, index).trimEnd();
    const tail = title.slice(index + separator.length, end).trim();
    // The section precedes the site's name: `标题 - 生活 - 河口日报`.
    const section: boolean = separator === cutAt && tail.length <= LONGEST_SECTION;
    if (!section && !isTail(head, separator.trim(), tail, siteNames)) break;
    end = head.length;
    cutAt = separator;
  }
  return end;
}
