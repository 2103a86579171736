/**
 * Who may be meant if a quote names no speaker: everybody near it, with the features of each.
 *
 * 李茂赔了一套房，“日子照样过。” → 李茂: begins the sentence, the nearest one …
 */

import { fold } from '../../language/script/fold.ts';
import type { Range } from '../marks/marks.ts';
import type { Mention, Person } from '../mentions/mention.ts';
import { firstFrom } from '../text/search.ts';
import { type Feature, feature, NONE, names, steps } from '../weights/linear.ts';
import { agreement, spokeBefore } from './heard.ts';
import { isPerson } from './known.ts';
import {
  atJoints,
  atPlaces,
  jointOf,
  placeOf,
  sentencesAt,
  standing,
  standsAsSubject,
} from './places.ts';
import type { Scene } from './scene.ts';
import type { Candidate, Wanted } from './wanted.ts';

/**
 * How far back and ahead candidates are searched, in characters: four paragraphs and a sentence.
 */
const BACK = 800;
const AHEAD = 160;
/** Greatest number of candidates. With 24 of them no more answers are right. */
const MOST = 10;
const KIND = names('kind');
const IS_FIRST_IN_LAST_SENTENCE = feature('first in last sentence');
const IS_FIRST_IN_PARAGRAPH = feature('first in paragraph');
const IS_FIRST_IN_SENTENCE = feature('first in sentence');
const IS_MOST_MENTIONED = feature('most mentioned');
const IS_NAMED = feature('named');
const IS_NAMED_INSIDE = feature('named inside');
const IS_NAMELESS = feature('nameless');
const IS_NAMELESS_AHEAD = feature('nameless, ahead');
const IS_NEVER_BEFORE = feature('never before');
const IS_NEXT_NAMED = feature('next named');
const IS_ONLY_PERSON = feature('only person');
const COUNTED = steps('count', [2, 4, 8]);
const ANNOUNCED = steps('announced', [1, 2, 4]);
const AFTER = steps('after by', [3, 12, 30]);
const FAR_RANK = 4;

const BEFORE = atPlaces('before');
const SUBJECT = atPlaces('subject');
const BEHIND = atPlaces('after');
const NAMELESS = atPlaces('nameless');
const UNHEARD = atPlaces('never spoke');
const RANKS = Array.from({ length: FAR_RANK + 1 }, (_, rank) => feature(`rank ${rank}`));
const FIRST_HERE = atJoints('first in sentence');
const FIRST_LAST = atJoints('first in last sentence');
const FIRST_LINE = atJoints('first in paragraph');

/** The mentions of one person before and after the quote. */
interface Sides {
  readonly before: Mention[];
  readonly after: Mention[];
}

/** 他 and 她 are persons; 他们 may be a company too. */
const isOne = (text: string, { start, end }: Range): boolean =>
  end - start === 1 && '他她佢'.includes(text.charAt(start));
const NO_PERSON: ReadonlySet<Person['kind']> = new Set(['organization', 'document']);

/**
 * The people near a quote, by name. Words that are known to be neither a name nor a noun for somebody
 * are left out: 桥两边各有一条人行|道. For a person, organizations are left out too.
 */
function sidesOf(
  scene: Scene,
  at: number,
  last: number,
  person: boolean,
): ReadonlyMap<string, Sides> {
  const mentions = scene.mentions();
  const end = firstFrom(mentions, last + AHEAD);
  const found = new Map<string, Sides>();
  for (let i = firstFrom(mentions, at - BACK); i < end; i += 1) {
    const mention = mentions[i];
    if (mention === undefined || (mention.end > at && mention.start < last)) continue;
    const { kind } = mention.who;
    if (kind === 'unknown' || (person && NO_PERSON.has(kind))) continue;
    const sides = found.get(mention.who.name) ?? { before: [], after: [] };
    (mention.end <= at ? sides.before : sides.after).push(mention);
    found.set(mention.who.name, sides);
  }
  return found;
}

/** Removes people named after the quote's paragraph, unless nobody was named before. */
function cutAhead(text: string, found: Iterable<Sides>, last: number): void {
  const all = [...found];
  const line = text.slice(last, last + AHEAD).indexOf('\n');
  if (line < 0 || !all.some(({ before }) => before.length > 0)) return;
  for (const { after } of all) {
    while ((after.at(-1)?.start ?? 0) > last + line) after.pop();
  }
}

/** Who is named first in the sentence of the quote, in the one before it, and in its paragraph. */
interface Firsts {
  readonly here: Sides | undefined;
  readonly last: Sides | undefined;
  readonly line: Sides | undefined;
}

function firstOnes(scene: Scene, all: readonly Sides[], at: number): Firsts {
  const [here, last, line] = sentencesAt(scene.reading, at);
  const earliest = (from: number, to: number): Sides | undefined => {
    let best: Sides | undefined;
    let start = to;
    for (const sides of all) {
      const first = sides.before.find((one) => one.start >= from);
      if (first === undefined || first.start >= start) continue;
      best = sides;
      start = first.start;
    }
    return best;
  };
  return { here: earliest(here, at), last: earliest(last, here), line: earliest(line, at) };
}

/** Everybody who may be meant, the nearest first. */
export function candidatesFor(scene: Scene, wanted: Wanted): readonly Candidate[] {
  const { text } = scene.reading;
  const at = wanted.pronoun?.start ?? wanted.quote.start;
  const last = wanted.quote.end;
  const found = sidesOf(scene, at, last, wanted.pronoun !== null && isOne(text, wanted.pronoun));
  cutAhead(text, found.values(), last);
  const order = [...found.values()]
    .filter(({ before, after }) => before.length + after.length > 0)
    .sort((a, b) => (b.before.at(-1)?.start ?? -1) - (a.before.at(-1)?.start ?? -1))
    .slice(0, MOST);
  const next = Math.min(...order.map(({ after }) => after[0]?.start ?? Number.POSITIVE_INFINITY));
  const firsts = firstOnes(scene, order, at);
  const joint = jointOf(text, wanted.quote.start);
  const persons = order.filter(({ before }) => before.some(({ who }) => isPerson(who)));
  const content = text.slice(wanted.quote.start, last);
  return order.flatMap((sides, rank) => {
    const { before, after } = sides;
    const who = (before.at(-1) ?? after[0])?.who;
    if (who === undefined) return [];
    const known: Feature[] = [KIND(who.kind), who.named ? IS_NAMED : IS_NAMELESS];
    known.push(RANKS[Math.min(rank, FAR_RANK)] ?? NONE);
    if (persons.length === 1 && persons[0] === sides) known.push(IS_ONLY_PERSON);
    standsFirst(firsts, sides, joint, known);
    standsBefore(scene, before, at, joint, known);
    standsBehind(scene, after[0], last, known);
    spokeBefore(scene, wanted, who, joint, known);
    isNew(scene, wanted, { who, nearest: before.at(-1), at }, known);
    if (wanted.pronoun !== null) {
      agreement(fold(text.charAt(wanted.pronoun.start)), who, wanted.spoken[0], known);
    }
    const count = scene.counts().get(who.name) ?? 0;
    known.push(COUNTED(count));
    if (count > 1 && count === scene.most()) known.push(IS_MOST_MENTIONED);
    known.push(ANNOUNCED(scene.announced().get(who.name) ?? 0));
    if (after[0]?.start === next) known.push(IS_NEXT_NAMED);
    if (content.includes(who.name)) known.push(IS_NAMED_INSIDE);
    return [{ who, known }];
  });
}

/** Whether somebody has no name, or has not spoken yet, and how far away such a one is. */
function isNew(
  { reading }: Scene,
  { spoken }: Wanted,
  { who, nearest, at }: { who: Person; nearest: Mention | undefined; at: number },
  known: Feature[],
): void {
  if (nearest === undefined) {
    if (!who.named) known.push(IS_NAMELESS_AHEAD);
    return;
  }
  const place = placeOf(reading, nearest.start, at);
  if (!who.named) known.push(NAMELESS[place]?.alone ?? NONE);
  if (!spoken.some(({ name }) => name === who.name)) known.push(UNHEARD[place]?.alone ?? NONE);
}

function standsFirst(firsts: Firsts, sides: Sides, joint: string, known: Feature[]): void {
  if (firsts.here === sides) known.push(IS_FIRST_IN_SENTENCE, FIRST_HERE[joint] ?? NONE);
  if (firsts.last === sides) known.push(IS_FIRST_IN_LAST_SENTENCE, FIRST_LAST[joint] ?? NONE);
  if (firsts.line === sides) known.push(IS_FIRST_IN_PARAGRAPH, FIRST_LINE[joint] ?? NONE);
}

function standsBefore(
  { reading }: Scene,
  before: readonly Mention[],
  at: number,
  joint: string,
  known: Feature[],
): void {
  const nearest = before.at(-1);
  if (nearest === undefined) {
    known.push(IS_NEVER_BEFORE);
    return;
  }
  const place = BEFORE[placeOf(reading, nearest.start, at)];
  known.push(place?.alone ?? NONE, place?.[joint] ?? NONE);
  standing(reading, nearest, known, 'before');
  const subject = before.findLast((one) => standsAsSubject(reading, one));
  if (subject === undefined) return;
  const home = SUBJECT[placeOf(reading, subject.start, at)];
  known.push(home?.alone ?? NONE, home?.[joint] ?? NONE);
}

function standsBehind(
  { reading }: Scene,
  next: Mention | undefined,
  last: number,
  known: Feature[],
): void {
  if (next === undefined) return;
  known.push(BEHIND[placeOf(reading, next.start, last + 1)]?.alone ?? NONE);
  known.push(AFTER(next.start - last));
  standing(reading, next, known, 'after');
}
