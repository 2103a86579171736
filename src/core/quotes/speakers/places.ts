/** Describes where and how somebody is mentioned, seen from a quote. */

import type { Mention } from '../mentions/mention.ts';
import { leadLength } from '../mentions/subject.ts';
import type { Reading } from '../speech/reading.ts';
import { unitSet } from '../text/unit-set.ts';
import { type Feature, feature } from '../weights/linear.ts';
import { endsInOffice, endsInPerson } from '../words/titles.ts';

/** Distances, from near to far. */
export const PLACES = [
  'same clause',
  'same sentence',
  'sentence beside',
  'line beside',
  'same paragraph',
  'paragraph beside',
  'far',
] as const;

/** What precedes the opening mark of a quote. */
export const JOINTS = ['edge', 'comma', 'colon', 'stop'] as const;

/** Words before somebody who is the object of an action. */
const OBJECT = unitSet('求对向给把被让与和跟同替为将找请叫问见到于在及、');
const EDGES = unitSet('，。；！？：“”「」\n、,;!?:"…');
/** Number of characters within which the subject of a sentence begins. */
const EARLY = 24;
const LONGEST_TITLE = 20;
const HAPPENS = /[把给将被让请找问见了着过说对向和与]/;

/** Returns where the sentence around an offset begins, the sentence before it, and the paragraph. */
export function sentencesAt(
  reading: Reading,
  at: number,
): readonly [here: number, last: number, line: number] {
  const { clauses } = reading;
  const index = reading.index();
  const here = index.sentenceOf(index.clauseAt(at));
  const last = index.sentenceOf(Math.max(0, here - 1));
  const line = reading.paragraphs[clauses[here]?.paragraph ?? 0]?.start ?? 0;
  return [clauses[here]?.start ?? 0, clauses[last]?.start ?? 0, line];
}

/** Where one offset is, seen from another one before or after it. */
export function placeOf(reading: Reading, from: number, to: number): (typeof PLACES)[number] {
  const { clauses } = reading;
  const [a, b] = from < to ? [from, to] : [to, from];
  const index = reading.index();
  const near = index.clauseAt(a);
  const far = index.clauseAt(b);
  if (near === far) return 'same clause';
  const one = clauses[near];
  const two = clauses[far];
  if (one === undefined || two === undefined) return 'far';
  const home = index.sentenceOf(far);
  if (near >= home) return 'same sentence';
  const same = one.paragraph === two.paragraph;
  if (near >= index.sentenceOf(home - 1)) return same ? 'sentence beside' : 'line beside';
  if (same) return 'same paragraph';
  return two.paragraph - one.paragraph === 1 ? 'paragraph beside' : 'far';
}

/** Whether nothing but a title is in between: 江海市市长|何平 */
function isBeginning(folded: string, from: number, start: number): boolean {
  if (start - from <= 1) return true;
  if (start - from > LONGEST_TITLE || HAPPENS.test(folded.slice(from, start))) return false;
  return endsInOffice(folded, from, start) || endsInPerson(folded, from, start);
}

/** Feature names for the place of a mention before the quote and after it. */
const namesOf = (as: string) => ({
  clause: feature(`${as} begins clause`),
  sentence: feature(`${as} begins sentence`),
  object: feature(`${as} object`),
  free: feature(`${as} free`),
  of: feature(`${as} of`),
  announces: feature(`${as} announces`),
});
const NAMES = { before: namesOf('before'), after: namesOf('after') } as const;

/** How a mention stands in its clause; `as` is its place relative to the quote. */
export function standing(
  { folded, clauses, byClause, index: clauseIndex }: Reading,
  { start, end }: Mention,
  known: Feature[],
  as: keyof typeof NAMES,
): void {
  const names = NAMES[as];
  const index = clauseIndex().clauseAt(start);
  const clause = clauses[index];
  const lead = clause === undefined ? 0 : leadLength(folded, clause.start, start);
  if (clause !== undefined && isBeginning(folded, clause.start + lead, start)) {
    known.push(names.clause);
    if (clause.sentence === index) known.push(names.sentence);
  }
  if (OBJECT.at(folded, start - 1)) known.push(names.object);
  else if (start === 0 || EDGES.at(folded, start - 1)) known.push(names.free);
  if (folded.startsWith('的', end)) known.push(names.of);
  if (byClause.has(index)) known.push(names.announces);
}

export function standsAsSubject(
  { folded, clauses, index }: Reading,
  { start, end }: Mention,
): boolean {
  const clause = clauses[index().clauseAt(start)];
  if (clause === undefined || OBJECT.at(folded, start - 1)) return false;
  const sentence = clauses[clause.sentence]?.start ?? 0;
  return start - sentence <= EARLY && !folded.startsWith('的', end);
}

const COMMA = /[，,]\s?.?$/;
const COLON = /[：:]\s?.?$/;
const EDGE = /\n\s?.?$/;
const COLON_ABOVE = /[：:]\n\s?.?$/;

/** What precedes the opening mark of a quote that starts at an offset. */
export function jointOf(text: string, start: number): (typeof JOINTS)[number] {
  const mark = text.slice(Math.max(0, start - 3), start);
  if (start < 2 || EDGE.test(mark)) return COLON_ABOVE.test(mark) ? 'colon' : 'edge';
  if (COMMA.test(mark)) return 'comma';
  return COLON.test(mark) ? 'colon' : 'stop';
}
