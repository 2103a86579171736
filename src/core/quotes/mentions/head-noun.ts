/**
 * Finds the speaker in words that no other rule can read, by the nouns and names in them: what
 * comes behind the last one belongs to the verb.
 *
 * - 路政署|回覆查詢 → 路政署
 * - 市長盧彥勳|答詢 → 盧彥勳
 * - 受访的三位交易员|都 → 受访的三位交易员
 */

import { surnameLength } from '../../language/surnames.ts';
import type { Range } from '../marks/marks.ts';
import type { PageText } from '../marks/signs.ts';
import { unitSet } from '../text/unit-set.ts';
import { unitAt } from '../text/units.ts';
import { NO_PART_OF_NAME } from '../words/name-words.ts';
import { isNoName } from '../words/not-names.ts';
import { dottedLength, isTransliteration } from '../words/subject-words.ts';
import {
  DOCUMENTS,
  endsInDocument,
  endsInOrganization,
  endsInPerson,
  ORGANIZATIONS,
  TITLES,
} from '../words/titles.ts';
import { nameAt, verbFollows } from './name-at.ts';
import { isAddress, nameLength } from './names.ts';
import { roleOf, type Speaker, speaker } from './speaker.ts';
import { adjunctAt, type Cut } from './subject.ts';

/** Characters of verbs and prepositions: a noun behind them is no longer the subject. */
const VERB =
  /[她他它我你在是也还将会对为和与及以了有不就都已从被把向到说称则又并于给要能可但着过让请找去来拉握看听跟同用]/;
/** 隔壁的, 、 between two nouns of one subject. */
const JOINS = /^[的、]?$/;
const FULL_NAME = 3;
/** Between two nouns that are both the subject: 业内人士|和|专家 */
const AND = new Set(['和', '与', '及', '以及']);
/** Number of characters between two nouns of one subject: 死者|胞弟|冯先生. */
const LONGEST_GAP = 4;
/** Somebody is introduced: 评论区有|网友 */
const THERE_IS = /^.{1,8}有(?!关|限|些)/;
/** A place or a time before the subject: 在发布会上|市长 */
const WHERE = /^(?:在|于).{1,15}(?:[上中里内下间]|时|期间)/;
const LONGEST_SUBJECT = 40;
/** Length of the nouns of organizations that end in a single character: 路政署. */
const LEAST_ORGANIZATION = 3;
const ALONE = unitSet('部局厅署院委社报网');
/** Characters with which a word goes on behind a noun: 主席|团, 法院|院长. */
const GOES_ON = /^[的团站群组部处室司队会界方席长院]/;

interface Head extends Range {
  readonly sort: 'person' | 'organization' | 'document';
}

/** The nouns that may be speakers, in order. Offsets count from the start of the cut. */
function headsIn({ folded: whole, signs }: PageText, { folded, offset }: Cut): readonly Head[] {
  const heads: Head[] = [];
  for (const { start, end } of TITLES.among(whole, signs.titles, offset, offset + folded.length)) {
    heads.push({ start: start - offset, end: end - offset, sort: 'person' });
  }
  for (const { start, end } of ORGANIZATIONS.in(folded)) {
    const lone = end - start === 1;
    if (!lone || (end >= LEAST_ORGANIZATION && ALONE.at(folded, start)))
      heads.push({ start, end, sort: 'organization' });
  }
  for (const { start, end } of DOCUMENTS.in(folded)) heads.push({ start, end, sort: 'document' });
  for (let end = LEAST_ORGANIZATION; end <= folded.length; end += 1) {
    if (!endsInPerson(folded, 0, end)) continue;
    const inside = heads.some((one) => one.start < end && end <= one.end);
    if (!inside) heads.push({ start: end - LEAST_ORGANIZATION, end, sort: 'person' });
  }
  return heads.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether words between two nouns contain a verb. */
const separates = (gap: string): boolean =>
  !JOINS.test(gap) &&
  (gap.length > LONGEST_GAP || VERB.test(gap) || adjunctAt(gap, 0) < gap.length);

/** Length of the personal name directly behind a noun, or 0: 经纪人|门德斯, 市长|卢彦勋答询. */
function nameBehind(folded: string, at: number): number {
  const known = nameAt(folded, at);
  if (known > 0) return known;
  const rest = folded.slice(at);
  const dotted = rest.slice(0, dottedLength(rest));
  if (dotted !== '') {
    const verb = dotted.search(NO_PART_OF_NAME);
    return verb < 0 ? dotted.length : verb;
  }
  const end = adjunctAt(rest, Math.min(rest.length, 2));
  const own = rest.slice(0, end);
  if (own.length > 1 && nameLength(own) === own.length) return own.length;
  let foreign = 0;
  while (isTransliteration(unitAt(rest, foreign))) foreign += 1;
  if (foreign >= LEAST_ORGANIZATION) return foreign;
  const surname = surnameLength(rest);
  if (surname === 0 || own.length <= surname) return 0;
  // the third character belongs to the name unless it begins a verb
  const name = own.slice(0, surname === 1 && verbFollows(folded, at) ? 2 : surname + 2);
  if (isNoName(name) || endsInPerson(name) || endsInOrganization(name)) return 0;
  return NO_PART_OF_NAME.test(name) ? 0 : name.length;
}

/** Where the subject begins, without a place before it: 在会上|市长, 评论区有|网友. */
function beginningOf(folded: string, first: Head): number {
  const there = THERE_IS.exec(folded)?.[0].length ?? 0;
  if (there > 0 && there <= first.start) return there;
  const where = WHERE.exec(folded)?.[0].length ?? 0;
  return where <= first.start ? where : 0;
}

/** Whether the words before the first noun can describe it: 来办营业执照的|岑女士. */
function describes(words: string): boolean {
  const own = words.slice(words.lastIndexOf('的') + 1);
  return own.length <= LONGEST_GAP + 4 && !VERB.test(own) && adjunctAt(own, 0) === own.length;
}

function nounOf(text: string, range: Range, sort: Head['sort']): Speaker {
  const named = sort === 'organization' && range.end - range.start > 2;
  return speaker(text, range, { role: null, kind: sort, named });
}

/** The name directly behind a noun, or the noun itself if it is a name: 死者胞弟|冯先生. */
function nameAtHead(folded: string, begin: number, head: Head): Range | null {
  const length = head.sort === 'document' ? 0 : nameBehind(folded, head.end);
  if (length > 0) return { start: head.end, end: head.end + length };
  // 习近平总书记 is named in full, 平总书记 is nobody
  const full = folded.slice(begin, head.start);
  if (full.length === FULL_NAME && surnameLength(full) === 1 && nameLength(full) === FULL_NAME) {
    return { start: begin, end: head.start };
  }
  for (const size of [1, 2]) {
    const start = head.start - size;
    if (start >= begin && isAddress(folded.slice(start, head.end))) return { start, end: head.end };
  }
  return null;
}

/** The last noun of the subject, and the name that belongs to it. */
function lastHead(
  folded: string,
  begin: number,
  heads: readonly Head[],
): { readonly head: Head; readonly name: Range | null; readonly end: number } | null {
  let found: { head: Head; name: Range | null; end: number } | null = null;
  for (const head of heads) {
    const at = found?.end ?? head.start;
    if (head.start < at) continue;
    const gap = folded.slice(at, head.start);
    const both = found?.name === null && found.head.sort === 'person' && AND.has(gap);
    if (separates(gap) && !both) break;
    const name = nameAtHead(folded, begin, head);
    found = { head, name, end: Math.max(name?.end ?? 0, head.end) };
  }
  return found;
}

/** The speaker by the nouns and names in a subject, or null if it has none. */
export function headSpeaker(page: PageText, cut: Cut): Speaker | null {
  const { text } = page;
  const { offset } = cut;
  const folded = cut.folded.slice(0, LONGEST_SUBJECT);
  const heads = headsIn(page, { folded, offset });
  const [first] = heads;
  if (first === undefined) return null;
  const begin = beginningOf(folded, first);
  const last = describes(folded.slice(begin, first.start)) ? lastHead(folded, begin, heads) : null;
  if (last === null) return null;
  const rest = cut.folded.slice(last.end);
  const goesOn = adjunctAt(rest, 0) > 0 && (rest.length === 1 || GOES_ON.test(rest));
  if (goesOn) return null;
  if (last.name !== null) {
    const name = { start: offset + last.name.start, end: offset + last.name.end };
    const role =
      roleOf(text, offset + begin, name.start) ?? roleOf(text, name.end, offset + last.end);
    return speaker(text, name, { role, kind: 'person', named: true });
  }
  const { sort, end } = last.head;
  if (endsInDocument(folded.slice(0, end)) && sort !== 'document') return null;
  return nounOf(text, { start: offset + begin, end: offset + end }, sort);
}
