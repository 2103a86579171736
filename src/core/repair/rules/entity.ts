/**
 * Undoes character references that were escaped once more and therefore appear in the text:
 * `&amp;ldquo;`, `&#24180;`, and references to UTF-8 bytes, `&aring;&sup1;&acute;`.
 */
import { rareReference } from '../../language/rare-references.ts';
import { joinSurrogateReferences } from '../../language/surrogate-references.ts';
import type { Replacement } from '../state/revision.ts';
import { hidesChinese } from './hidden.ts';
import { isProse, withoutAddresses } from './prose.ts';

const REFERENCE =
  /&(?:amp;)*#(?:x0*d[89ab][0-9a-f]{2}|0*5[56]\d{3});&(?:amp;)*#(?:x0*d[c-f][0-9a-f]{2}|0*5[67]\d{3});|&(?:amp;)*(?:#\d{2,7}|#x[0-9a-f]{2,6}|[a-z][a-z0-9]{1,30});|&nbsp(?![\w;=])/gi;
const AMPERSAND = /&(?:amp;)*/gi;
const ESCAPED_TWICE = /^&amp;(?=.)/i;
const ASCII = /^[\0-\x7f]*$/;
/** Spaces prove nothing, because text about references mentions `&nbsp;`. */
const SPACE = /^\s*$/;

/** Tags show that the text is HTML, to which the references belong. */
const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/i;

/** The character of a reference, however often its ampersand was escaped. */
function characterOf(reference: string): string | null {
  const text = rareReference(joinSurrogateReferences(reference.replace(AMPERSAND, '&')), false);
  return text === '' || text.includes('&') || CONTROL.test(text) ? null : text;
}

/**
 * Characters that no reference may introduce. The code points 80 to 9F are allowed, because they
 * may be bytes of UTF-8 read as Latin-1.
 */
const CONTROL = /(?![\t\n\u0080-\u009f])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

/**
 * Undoes the references of a text: &amp;ldquo;好&amp;rdquo; → “好”. AT&amp;T changes only if there
 * are others in the text.
 */
export function undoEntities(text: string): Replacement[] {
  if (!text.includes('&') || TAG.test(text)) return [];
  const found = [...withoutAddresses(text).matchAll(REFERENCE)].flatMap((match) => {
    const [reference] = match;
    const after = AMPERSAND_ONLY.test(reference) ? '&' : characterOf(reference);
    return after === null ? [] : [{ reference, after, start: match.index }];
  });
  const tells = found.filter(
    ({ reference, after }) =>
      !SPACE.test(after) && (!ASCII.test(after) || ESCAPED_TWICE.test(reference)),
  );
  const whole = text + found.map(({ after }) => after).join('');
  const isForeign =
    !HANZI.test(whole) &&
    (whole.match(BYTES)?.length ?? 0) < LEAST_BYTES &&
    !hidesChinese(withCharacters(text, found));
  const isOne = tells.length === 1 && !TELLING.test(tells[0]?.after ?? '');
  const tellsNothing = tells.length === 0 || isOne;
  if (
    (tellsNothing && !standsInChinese(text, found)) ||
    isForeign ||
    !isProse(withoutReferences(withoutAddresses(text)))
  ) {
    return [];
  }
  return found.map(({ reference, after, start }) => ({
    start,
    end: start + reference.length,
    after,
    rule: 'entity.escaped',
    confidence: 0.97,
    lossy: false,
    evidence: {},
  }));
}

interface Reference {
  readonly reference: string;
  readonly after: string;
  readonly start: number;
}

const SPACE_OR_QUOTE = /^[\s"']$/;
/** What stands beside a reference that a program left: 桥长&nbsp;320, but not 写作 &nbsp; 。 */
const IN_CHINESE = /[0-9\u00b7\u2014\u201c\u201d\u2026\u3001-\u30ff\u3400-\u9fff\uff00-\uffef]/;
/** Words of text in which spaces and quotation marks are shown on purpose. */
const SHOWN =
  /空格|空白|引号|引號|符号|符號|代码|代碼|标签|標籤|网页|網頁|写作|寫作|写成|寫成|表示|显示|顯示/;
/** Number of such references without which a text may still be about them. */
const LEAST_IN_CHINESE = 2;

/**
 * Whether spaces and straight quotation marks, which prove nothing by themselves, stand directly in
 * Chinese text: 桥长&nbsp;320&nbsp;米. Several in a row count from where the first one stands.
 */
function standsInChinese(text: string, found: readonly Reference[]): boolean {
  if (SHOWN.test(text)) return false;
  let count = 0;
  let at = -1;
  let isBeside = false;
  for (const { reference, after, start } of found) {
    const end = start + reference.length;
    if (!SPACE_OR_QUOTE.test(after)) return false;
    const isBehind = start === 0 || IN_CHINESE.test(text.charAt(start - 1));
    const isBefore = end === text.length || IN_CHINESE.test(text.charAt(end));
    const isIn = SPACE.test(after) ? isBehind || isBefore : isBehind && isBefore;
    isBeside = isIn || (start === at && isBeside);
    if (isBeside) count += 1;
    at = end;
  }
  return count >= LEAST_IN_CHINESE;
}

/** The text with its references replaced. */
function withCharacters(text: string, found: readonly Reference[]): string {
  let at = 0;
  let result = '';
  for (const { reference, after, start } of found) {
    result += text.slice(at, start) + after;
    at = start + reference.length;
  }
  return result + text.slice(at);
}

const AMPERSAND_ONLY = /^&(?:amp;)+$/i;

/**
 * Characters for which a single reference is enough: punctuation, Chinese, and pairs of surrogates.
 * `&map;` may be an access key of a menu.
 */
const TELLING = /[\ud800-\udbff\u00b7\u2010-\u2026\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/;

const HANZI = /[\u3400-\u9fff]/;

/**
 * Letters that stand for lead bytes of UTF-8 read as Latin-1, and how many of them make Chinese
 * text.
 */
const BYTES = /[\u00e3-\u00e9]/g;
const LEAST_BYTES = 3;

const withoutReferences = (text: string): string => text.replace(REFERENCE, ' ');
