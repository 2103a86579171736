/**
 * Finds the fullest name for a mention: 阿里 → 阿里·哈桑, 金所长 → 金明岸, 司法部 → 美国司法部, BBC
 * → 英国广播公司.
 */

import { fold } from '../../language/script/fold.ts';
import type { PageText } from '../marks/signs.ts';
import { isCaseForm, isShortForm } from '../words/addresses.ts';
import { DOT } from '../words/name-words.ts';
import { isTransliterated } from '../words/subject-words.ts';
import { endsInOrganization } from '../words/titles.ts';
import { withoutLead } from './subject.ts';

const KEY = 2;
const PARTED = /[·•・‧-]|(?<=[A-Za-z]) /;

/** The longest name that contains a mention as a part: 阿里 → 阿里·哈桑. */
export function completions(names: readonly string[]): ReadonlyMap<string, string> {
  const full = new Map<string, string>();
  for (const name of names) {
    // 阿里·哈桑, LeBron James
    if (!PARTED.test(name)) continue;
    for (const part of name.split(PARTED)) if (part.length > 1) full.set(part, name);
  }
  return full;
}

/**
 * Finds whose family name a mention is, if one person of the page has it: 石破 → 石破茂. Nobody is
 * called by the first two characters of another kind of name. The full name comes first on a page;
 * otherwise 李明 and 李明华 are two people. Each look-up that finds somebody reads the text once.
 */
export function familyNames(
  text: string,
  persons: readonly string[],
): (mention: string) => string | null {
  const full = new Map<string, string>();
  const shared = new Set<string>();
  const add = (part: string, name: string): void => {
    if (full.has(part)) shared.add(part);
    full.set(part, name);
  };
  for (const name of persons) {
    if (name.length <= KEY || DOT.test(name)) continue;
    add(name.slice(0, KEY), name);
    // 旺罗斯迪 is called 罗斯迪 too
    if (!isTransliterated(fold(name))) continue;
    for (let from = 1; name.length - from >= KEY; from += 1) add(name.slice(from), name);
  }
  for (const family of shared) full.delete(family);
  return (mention) => {
    const name = full.get(mention);
    const first = text.indexOf(mention);
    return name !== undefined && text.startsWith(name, first - name.indexOf(mention)) ? name : null;
  };
}

/** The longer name of an organization, if there is one: 青山 → 青山公司, 教育部 → 某国教育部. */
export function longerNames(names: readonly string[]): ReadonlyMap<string, string> {
  const longer = new Map<string, string>();
  for (const name of names) {
    // A short form leaves out at most the country or the legal form.
    for (const cut of [2, 3, 4]) {
      if (name.length - cut < KEY) break;
      for (const part of [name.slice(cut), name.slice(0, -cut)]) {
        if (!longer.has(part)) longer.set(part, name);
      }
    }
  }
  return longer;
}

/** The state to which an office or ministry belongs. */
const STATE =
  /(?:美国|中国|英国|法国|德国|日本|韩国|朝鲜|俄罗斯|印度|伊朗|以色列|乌克兰|加拿大|澳大利亚|巴西|欧盟|波兰|意大利|西班牙|土耳其|埃及|泰国|越南|菲律宾)$/;
const LONGEST_STATE = 4;
const NAME_BEFORE = /[\u4e00-\u9fffA-Za-z·]{3,20}$/;
const LONGEST_NAME = 20;
/** An abbreviation that the text introduces: 英国广播公司（BBC）, 东山银行（以下简称“东行”） */
const ABBREVIATES = /[（(](?:以下)?(?:简称|下称|即)?[“「]?$/;
const LONGEST_ABBREVIATES = 6;
/** Number of occurrences of a mention that are examined. */
const MOST_PLACES = 50;

/** The longer name that the page states in this place, or null. */
function statedAt({ text, folded }: PageText, mention: string, at: number): string | null {
  const before = folded.slice(Math.max(0, at - LONGEST_ABBREVIATES), at);
  const bracket = ABBREVIATES.exec(before)?.[0];
  if (bracket !== undefined) {
    const end = at - bracket.length;
    const lead = NAME_BEFORE.exec(folded.slice(Math.max(0, end - LONGEST_NAME), end))?.[0] ?? '';
    const cut = withoutLead({ folded: lead, offset: end - lead.length });
    return endsInOrganization(cut.folded) ? text.slice(cut.offset, end) : null;
  }
  const state = STATE.exec(before.slice(-LONGEST_STATE))?.[0];
  return state === undefined ? null : text.slice(at - state.length, at + mention.length);
}

/** The longer name that the page states for a mention: 司法部 → 美国司法部, BBC → 英国广播公司. */
export function statedName(page: PageText, mention: string): string | null {
  const folded = fold(mention);
  let at = page.folded.indexOf(folded);
  for (let count = 0; at >= 0 && count < MOST_PLACES; count += 1) {
    const name = statedAt(page, folded, at);
    if (name !== null) return name;
    at = page.folded.indexOf(folded, at + 1);
  }
  return null;
}

const NAMELESS = '姓';

/** Finds whom a short form means: the only person on the page whose name begins like that. */
export function shortForms(persons: readonly string[]): (mention: string) => string | null {
  let byFirst: Map<string, string | null> | undefined;
  const index = (): ReadonlyMap<string, string | null> => {
    if (byFirst !== undefined) return byFirst;
    byFirst = new Map();
    for (const name of persons) {
      const folded = fold(name);
      if (isShortForm(folded) || isCaseForm(folded)) continue;
      const firsts = new Set(folded.split(DOT).map((part) => part.slice(0, 1)));
      for (const first of firsts) byFirst.set(first, byFirst.has(first) ? null : name);
    }
    return byFirst;
  };
  return (mention) => {
    const folded = fold(mention);
    // 林男 is 林姓男子, whoever else is called 林
    const first = folded.charAt(0);
    if (isCaseForm(folded)) {
      const own = persons.filter((name) => fold(name).startsWith(first + NAMELESS));
      return own.length === 1 ? (own[0] ?? null) : null;
    }
    return isShortForm(folded) ? (index().get(first) ?? null) : null;
  };
}
