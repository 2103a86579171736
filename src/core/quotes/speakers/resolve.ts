/**
 * Assigns a speaker to each quote: named with the verb of saying, meant by a pronoun (他), or
 * carried over from the text around it.
 */

import { fold } from '../../language/script/fold.ts';
import type { Range } from '../marks/marks.ts';
import type { Speaker } from '../mentions/speaker.ts';
import type { Announcement } from '../speech/frames.ts';
import type { Turn } from '../speech/turns.ts';
import { candidatesFor } from './candidates.ts';
import { type Choose, type Chosen, sureness } from './choose.ts';
import { organizationMeant } from './definite.ts';
import type { FoundQuote } from './found-quote.ts';
import {
  CONFIDENCE,
  explicitSureness,
  type Known,
  knownAs,
  knownFrom,
  type QuoteSpeaker,
} from './known.ts';
import { nobodyFeatures } from './nobody.ts';
import type { Scene } from './scene.ts';
import { announcer, beforeColon, inherited, isFromNowhere, ownerOf } from './subject-of.ts';
import { turnSpeaker } from './turn-speaker.ts';
import type { Spoken } from './wanted.ts';

/** What determines the speaker of a quote. */
export interface Source {
  readonly announcement: Announcement | null;
  readonly turn: Turn | null;
}

/** A document whose issuer was named before: 报道称, 声明称, 该报告指出. */
const DEFINITE = /^(?:报[道导]|报纸|声明|通报|公告|文章|信|信中|报告|消息|该.{1,8}|.{0,2}社论)$/;
/** Verbs after which a clause without a comma is reported even from an unknown subject. */
const STRONG = /^(?:指控|指责|宣布|声称|宣称|表示|透露|强调|呼吁)$/;
const FORESEES = /^(?:预计|预测|估计)$/;
const BRIEF = 8;
/** A reference to somebody without a name. */
const OTHER = /^(?:对方|前者|后者)/;
/** A reference to somebody who spoke before: 该负责人, 这位村民. */
const DEFINITE_PERSON = /^(?:该|上述)(?:负责人|发言人|人士|工作人员|官员|专家|男子|女子)$/;
/** Number of earlier speakers that are remembered. */
const MOST_SPOKEN = 12;

/** The author: 我 and 我们. */
const NARRATOR = /^我们?$/;
const isNarrator = ({ pronoun, mention }: Speaker): boolean =>
  pronoun && NARRATOR.test(fold(mention));
/** Verbs with which authors report their own words. */
const SAYS = /[说問问答诉劝喊道讲]$/;

/** Whether an announcement has somebody who may report. */
export function mayReport(scene: Scene, announcement: Announcement): boolean {
  const found = scene.speakers.get(announcement);
  // 我认为 is what the author thinks
  if (found !== undefined && isNarrator(found) && !SAYS.test(announcement.word)) return false;
  if (announcement.joint !== 'none') {
    return found !== undefined || inherited(scene, announcement) !== null;
  }
  // 气象台发布预警，预计明天有雨 → the words are the narrator's own
  const foresees = FORESEES.test(announcement.word);
  const by = found ?? (foresees ? null : inherited(scene, announcement));
  if (by === null) return false;
  if (knownFrom(by, scene.people).kind !== 'unknown') return true;
  return by.end - by.start <= BRIEF && STRONG.test(announcement.word);
}

/** What was said so far, while speakers are being assigned. */
interface Course {
  /** Who spoke before, the last one first. */
  readonly spoken: Spoken[];
  organization: Known | null;
  firstTurn: Turn | null;
  /** The quote before, and its speaker. */
  last: { readonly end: number; readonly by: QuoteSpeaker | null } | null;
}

function chosen(
  scene: Scene,
  choose: Choose,
  quote: FoundQuote,
  pronoun: Range | null,
  { spoken, last }: Course,
): Chosen {
  const wanted = { pronoun, quote, spoken, last };
  const candidates = candidatesFor(scene, wanted);
  const nobody = nobodyFeatures(scene.reading, wanted, candidates);
  return choose(candidates, nobody, pronoun === null ? 'carried' : 'pronoun', quote);
}

/** The person meant by a pronoun (他, 她). */
function meant(
  scene: Scene,
  choose: Choose,
  found: Speaker,
  quote: FoundQuote,
  course: Course,
): QuoteSpeaker {
  const { start, end, mention } = found;
  if (isNarrator(found)) {
    const narrator = { name: null, mention, role: null, kind: 'person' } as const;
    return { ...narrator, resolution: 'pronoun', confidence: CONFIDENCE.narrator };
  }
  const { who, sure } = chosen(scene, choose, quote, { start, end }, course);
  // 他们 is not a single person
  if (who === null || (mention.length > 1 && who.named)) {
    const plain = { ...knownFrom(found, scene.people), name: null };
    return { ...plain, resolution: 'pronoun', confidence: CONFIDENCE.none };
  }
  return { ...knownAs(who), mention, resolution: 'pronoun', confidence: sureness(sure) };
}

/** The speaker whom the words before a quote name. */
function named(scene: Scene, found: Speaker, quote: FoundQuote, course: Course): QuoteSpeaker {
  const { people, reading } = scene;
  const known = knownFrom(found, people);
  const mention = fold(found.mention);
  const carried = { resolution: 'carried', confidence: CONFIDENCE.carried } as const;
  const last = course.spoken[0]?.name ?? null;
  if (DEFINITE_PERSON.test(mention) && last !== null) {
    return { ...known, name: last, role: people().roleOf(last), ...carried };
  }
  if (found.kind === 'organization') {
    const meant = organizationMeant(scene, found.mention, found.start);
    if (meant !== null) return { ...known, name: meant, ...carried };
  }
  if (found.kind !== 'person' && DEFINITE.test(mention)) {
    return { ...known, name: course.organization?.name ?? null, role: null, ...carried };
  }
  // 赵女士对此不解：“…” has no verb of saying; 工人：“…” needs none
  if (quote.rule === 'colon' && !reading.view.startsWith('：', found.end)) {
    return { ...known, ...carried };
  }
  const { name, role, kind } = known;
  const confidence = explicitSureness(known);
  return { name, mention: known.mention, role, kind, resolution: 'explicit', confidence };
}

/** The speaker of a quote without a verb of saying. */
function carried(
  scene: Scene,
  choose: Choose,
  quote: FoundQuote,
  course: Course,
): QuoteSpeaker | null {
  const owner = ownerOf(scene, quote);
  if (owner !== null) {
    return { ...owner, resolution: 'carried', confidence: CONFIDENCE.carried };
  }
  const { who, sure } = chosen(scene, choose, quote, null, course);
  return who === null
    ? null
    : { ...knownAs(who), resolution: 'carried', confidence: sureness(sure) };
}

function speakerOf(
  scene: Scene,
  choose: Choose,
  quote: FoundQuote,
  { announcement, turn }: Source,
  course: Course,
): QuoteSpeaker | null {
  if (turn !== null) {
    course.firstTurn ??= turn;
    return turnSpeaker(scene, turn, course.firstTurn);
  }
  if (announcement === null && isFromNowhere(scene, quote)) return null;
  const found = announcement === null ? beforeColon(scene, quote) : announcer(scene, announcement);
  if (found === null) return carried(scene, choose, quote, course);
  return found.pronoun && !OTHER.test(fold(found.mention))
    ? meant(scene, choose, found, quote, course)
    : named(scene, found, quote, course);
}

function remember(course: Course, by: QuoteSpeaker, { start: at, end, type }: FoundQuote): void {
  const { name, mention, role, kind } = by;
  const key = name ?? (by.resolution === 'pronoun' ? null : mention);
  const pronoun = by.resolution === 'pronoun' ? fold(mention ?? '') : null;
  if (key !== null) {
    course.spoken.unshift({ name: key, at, end, direct: type === 'direct', pronoun });
  }
  if (course.spoken.length > MOST_SPOKEN) course.spoken.pop();
  if (kind === 'organization') course.organization = { name, mention, role, kind };
}

/** Assigns speakers to the quotes of a page in order. */
export function withSpeakers(
  scene: Scene,
  choose: Choose,
  quotes: readonly FoundQuote[],
  sourceOf: (quote: FoundQuote) => Source,
): readonly FoundQuote[] {
  const course: Course = { spoken: [], organization: null, firstTurn: null, last: null };
  return quotes.map((quote) => {
    const by = speakerOf(scene, choose, quote, sourceOf(quote), course);
    if (by !== null) remember(course, by, quote);
    course.last = { end: quote.end, by };
    return { ...quote, speaker: by };
  });
}
