/**
 * Finds names by their own form or by how the page uses them, whoever speaks.
 *
 * 找林先生问路 → 林先生; 阿里·哈桑到了 → 阿里·哈桑
 */

import { surnameLength } from '../../language/surnames.ts';
import type { PageText } from '../marks/signs.ts';
import { unitSet } from '../text/unit-set.ts';
import { unitAt } from '../text/units.ts';
import { endTest } from '../text/word-list.ts';
import { adverbAt } from '../words/adverbs.ts';
import {
  ADDRESSED,
  ALSO_ADVERBS,
  BEFORE_NAME,
  BEGIN_VERBS,
  CLAUSE_BEGINS,
  DONE,
  DOT,
  FAMILIAR,
  FAMILIAR_WORDS,
  FOREIGN,
  MATTERS,
  NO_PART_OF_NAME,
} from '../words/name-words.ts';
import { beginsVerb, beginsWord, isNoName } from '../words/not-names.ts';
import { isTransliteration } from '../words/subject-words.ts';
import { endsInOrganization, endsInPerson, TITLES } from '../words/titles.ts';
import { fullNameAt, isAfterName, mayBePart } from './name-at.ts';

const BEFORE_DOT = 7;
const BEFORE_ADDRESS = 3;
const SHORT_NAME = 2;

/** A pair of characters that begins like a name. */
interface Pair {
  /** Offset of the first occurrence, and the number of occurrences. */
  readonly start: number;
  count: number;
  /**
   * Whether different characters precede it, and whether different ones follow its third character.
   */
  varied: boolean;
  goesOn: boolean;
  /** Whether it occurs at least once where a name may be. */
  placed: boolean;
}

const UNIT_BITS = 16;
/** Length of a noun for somebody before a familiar name. */
const LONGEST_NOUN = 4;

/**
 * Tells whether two characters may begin a name, judged by the characters alone. 区|议员, 林|老师
 * and 林|表示 are no names of two characters.
 */
const mayBegin = ({ folded, signs }: PageText, at: number): boolean =>
  (at + 1 >= folded.length || signs.begins[at + 1] === 0) &&
  surnameLength(folded, at) > 0 &&
  !beginsWord(folded, at);

const followsOther = (folded: string, at: number, start: number): boolean =>
  at !== start && unitAt(folded, at + SHORT_NAME) !== unitAt(folded, start + SHORT_NAME);

/**
 * Finds the pairs of characters that begin like names, in the order of the text. A pair is
 * identified by one number made of both units, so that each is cut out and judged only once.
 */
function pairsOf(page: PageText): readonly Pair[] {
  const { folded, signs } = page;
  const pairs = new Map<number, Pair | null>();
  for (const at of signs.surnames) {
    if (!mayBePart(folded, at) || !mayBePart(folded, at + 1)) continue;
    const key = (folded.charCodeAt(at) << UNIT_BITS) | folded.charCodeAt(at + 1);
    let pair = pairs.get(key);
    if (pair === undefined) {
      const begins = mayBegin(page, at);
      pair = begins ? { start: at, count: 0, varied: false, goesOn: false, placed: false } : null;
      pairs.set(key, pair);
    }
    if (pair === null) continue;
    pair.count += 1;
    pair.varied ||= followsOther(folded, at, pair.start);
    pair.goesOn ||= followsOther(folded, at + 1, pair.start + 1);
    // 和平发展 names nobody
    pair.placed ||= at === 0 || (BEFORE_NAME.at(folded, at - 1) && !beginsWord(folded, at - 1));
  }
  return [...pairs.values()].filter((pair) => pair !== null);
}

/**
 * Returns the length of the name that a pair begins, judged by what follows it on the page, or 0 if
 * it is not a name.
 */
function lengthFrom(folded: string, { start, count, varied, goesOn, placed }: Pair): number {
  if (!placed) return 0;
  const end = start + SHORT_NAME;
  if (MATTERS.some((words) => folded.startsWith(words, end))) return SHORT_NAME;
  const follows = isAfterName(folded, end);
  if (varied || follows || !mayBePart(folded, end)) return count > 1 || follows ? SHORT_NAME : 0;
  const said = goesOn || isAfterName(folded, end + 1) || TITLES.at(folded, end + 1) !== '';
  return said ? SHORT_NAME + 1 : 0;
}

const CLOSERS = unitSet('”」』');
const SPEECH_ENDS = /[。！？!?…~～—][”」』]$/;

/** Whether direct speech ends before an offset, so that its speaker may be named there. */
const isBehindSpeech = (folded: string, at: number): boolean =>
  CLOSERS.at(folded, at - 1) && SPEECH_ENDS.test(folded.slice(Math.max(0, at - 2), at));

/** Familiar names that begin a clause and act there, or stand behind speech: 老张抹了抹眼泪 → 老张. */
export function familiarNames({ text, folded, signs }: PageText): string[] {
  const names: string[] = [];
  for (const at of signs.surnames) {
    if (!FAMILIAR.at(folded, at - 1)) continue;
    // 屠户老邝
    const titled = endsInPerson(folded, Math.max(0, at - 1 - LONGEST_NOUN), at - 1);
    if (!titled && !isAfterName(folded, at + 1) && !isBehindSpeech(folded, at - 1)) continue;
    if (at > 1 && !titled && !BEFORE_NAME.at(folded, at - 2)) continue;
    // 老顾客 is no 老顾
    if (TITLES.at(folded, at) !== '') continue;
    const name = folded.slice(at - 1, at + 1);
    if (!FAMILIAR_WORDS.test(name) && !endsInPerson(name)) names.push(text.slice(at - 1, at + 1));
  }
  return names;
}

/**
 * Names without a title: several clauses of the page begin with them, with different continuations.
 */
export function repeatedNames(page: PageText): string[] {
  const { text, folded } = page;
  return pairsOf(page).flatMap((pair) => {
    const { start } = pair;
    const end = start + lengthFrom(folded, pair);
    const name = folded.slice(start, end);
    const isOther = endsInOrganization(name) || endsInPerson(name) || isNoName(name);
    return end === start || isOther ? [] : [text.slice(start, end)];
  });
}

const VERB_LENGTH = 2;

/** Verbs behind which somebody is named who is seen or asked: 记者见到|孟凡林时. */
const MET = endTest(
  '见到 找到 遇到 遇见 采访 采访到 认识 名叫 叫做 看见 联系上 走访 探访 拜访 冠军 亚军 季军 影后 影帝 得主',
);

/** Length of the full name at an offset, told by its characters alone, or 0. */
function givenLength(page: PageText, at: number): number {
  const { folded } = page;
  const length = fullNameAt(folded, at);
  if (length === 0 || !mayBegin(page, at)) return 0;
  // the page has the first two characters with another one behind them
  const end = at + length;
  const name = folded.slice(at, end);
  const short = name.slice(0, SHORT_NAME);
  const again = folded.indexOf(name, end) >= 0 || folded.indexOf(name) < at;
  const alone = folded.indexOf(short, end) >= 0 || folded.indexOf(short) < at;
  return alone && !again ? 0 : length;
}

/** Whether somebody acts behind a name: 赵玉梅|养了, 罗满仓|掰开. */
const acts = (folded: string, at: number): boolean =>
  isAfterName(folded, at) ||
  DONE.at(folded, at + 1) ||
  beginsVerb(folded, at) ||
  BEGIN_VERBS.at(folded, at);

/** Length of the name that begins a clause and is done something by, or 0: 李茂|损失了. */
function doneLength(page: PageText, at: number): number {
  const { folded } = page;
  if (!mayBePart(folded, at + 1) || !mayBegin(page, at) || ALSO_ADVERBS.at(folded, at)) return 0;
  // 银杏叶落了 does not name 银杏, since 叶落 is no verb
  const length = [SHORT_NAME, SHORT_NAME + 1].find(
    (one) => DONE.at(folded, at + one + VERB_LENGTH) && beginsVerb(folded, at + one),
  );
  return length ?? 0;
}

/** Names at the beginning of a clause, in which they do something, and those who are met. */
export function actingNames(page: PageText): string[] {
  const { text, folded, signs } = page;
  const names: string[] = [];
  for (const at of signs.surnames) {
    const begins = at === 0 || CLAUSE_BEGINS.at(folded, at - 1);
    const placed = begins || isBehindSpeech(folded, at) || MET(folded, 0, at);
    if (!placed) continue;
    const given = givenLength(page, at);
    // whoever begins a clause must act in it
    const full =
      !begins || (given > 0 && acts(folded, at + given)) || isBehindSpeech(folded, at) ? given : 0;
    const length = full > 0 || !begins ? full : doneLength(page, at);
    if (length === 0) continue;
    const name = folded.slice(at, at + length);
    const isOther = endsInOrganization(name) || endsInPerson(name) || isNoName(name);
    if (!isOther && !NO_PART_OF_NAME.test(name)) names.push(text.slice(at, at + length));
  }
  return names;
}
/** The matches of a sticky pattern that begin at most `reach` characters before a sign. */
function matchesBefore(
  pattern: RegExp,
  text: string,
  signs: readonly number[],
  reach: number,
): readonly RegExpExecArray[] {
  const hits: RegExpExecArray[] = [];
  let from = 0;
  for (const sign of signs) {
    for (let start = Math.max(from, sign - reach); start < sign; start += 1) {
      pattern.lastIndex = start;
      const hit = pattern.exec(text);
      if (hit === null) continue;
      hits.push(hit);
      from = pattern.lastIndex;
      break;
    }
  }
  return hits;
}

/** 德安东尼接受采访 → a character that is never part of a name ends the last part. */
function withoutTail(name: string): string {
  const dot = name.search(LAST_PART);
  let end = dot + 1;
  // 莫雷诺|赛后
  while (end < name.length && isTransliteration(name.charCodeAt(end)) && !adverbAt(name, end)) {
    end += 1;
  }
  if (end - dot > 2) return name.slice(0, end);
  // 彼得·劳则提醒 → 彼得·劳
  const verb = name.slice(dot + 2).search(NO_PART_OF_NAME);
  return verb < 0 ? name : name.slice(0, dot + 2 + verb);
}
const LAST_PART = /[·•・‧-](?=[^·•・‧-]+$)/;

/** 中国-阿拉伯 are two states. */
const STATES = new Set(
  '中国 美国 英国 法国 德国 日本 韩国 印度 俄罗斯 欧盟 东盟 非洲 亚洲 欧洲 拉美 阿拉伯 中 美 俄 欧'.split(
    ' ',
  ),
);
const isState = (part: string): boolean => STATES.has(part);

/** Names with a dot. 外交部长某某·某某 is cut after its last title. */
export function foreignNames({ text, folded, signs }: PageText): string[] {
  return matchesBefore(FOREIGN, folded, signs.dots, BEFORE_DOT)
    .map(({ index, 0: name }) => {
      const first = name.split(DOT)[0] ?? '';
      const title = TITLES.in(name).at(-1);
      const cut = Math.max(title?.end ?? 0, first.lastIndexOf('的') + 1);
      const { length } = withoutTail(name.slice(cut));
      return text.slice(index + cut, index + cut + length);
    })
    .filter((name) => name.length > 3 && DOT.test(name) && !name.split(DOT).some(isState));
}

/**
 * Names with a form of address: 找林先生 → 林先生; 林某某女士 → 林某某, because a full name needs
 * no title.
 */
export function addressedNames({ text, folded, signs }: PageText): string[] {
  return matchesBefore(ADDRESSED, folded, signs.addresses, BEFORE_ADDRESS).flatMap(
    (hit): string[] => {
      const [whole, before = '', title = ''] = hit;
      const end = hit.index + before.length;
      const length = [1, 2, 3].find((size) => {
        const name = before.slice(-size);
        return size <= before.length && surnameLength(name) > 0 && !isNoName(name);
      });
      if (length === undefined) return [];
      if (length === 1) return [text.slice(end - 1, hit.index + whole.length)];
      const own = folded.slice(end - length, end);
      if (title.startsWith('某') || title.startsWith('姓') || NO_PART_OF_NAME.test(own)) return [];
      return [text.slice(end - length, end)];
    },
  );
}
