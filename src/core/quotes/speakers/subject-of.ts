/**
 * Finds who is named or described for a quote: with its verb of saying, earlier in the sentence, or
 * before its colon.
 */

import type { Clause } from '../marks/clauses.ts';
import type { Range } from '../marks/marks.ts';
import { relativeFrom } from '../mentions/core-speaker.ts';
import { readSpeaker, readSubject } from '../mentions/read-speaker.ts';
import { type Speaker, speaker } from '../mentions/speaker.ts';
import { isBareSubject } from '../mentions/subject.ts';
import type { Announcement } from '../speech/frames.ts';
import { unitSet } from '../text/unit-set.ts';
import { CUES } from '../words/cues.ts';
import { beginsVerb } from '../words/not-names.ts';
import { TITLES } from '../words/titles.ts';
import type { FoundQuote } from './found-quote.ts';
import { isPerson, type Known, knownFrom } from './known.ts';
import { clauseFrom, type Scene } from './scene.ts';

/** How far into a clause its subject is searched, which limits the work on very long clauses. */
const LEADING = 40;
/**
 * Longest label before a colon: in 球赛主播：“…” whoever stands alone before the colon is the
 * speaker.
 */
const LONGEST_LABEL = 16;
const JOINS = unitSet('和与及、');
/** Number of clauses back within which the subject of a sentence may be. */
const CLAUSES_BACK = 5;

/** If a second name follows the first, both speak: 邹雪和崔琴. */
function groupEnd({ reading, people }: Scene, end: number): number {
  if (!JOINS.at(reading.folded, end)) return end;
  const [second] = people().mentionsIn(end, end + 2);
  return second?.start === end + 1 && second.who.named ? second.end : end;
}

const TOWARDS = /[向给被把]|(?<![针反面])[对對]/;

/** Who begins a clause: a person of the page, or a noun that can speak. */
function leading(scene: Scene, clause: Clause): Speaker | null {
  const { reading, people } = scene;
  const { text } = reading;
  const end = Math.min(clause.end, clause.start + LEADING);
  const found = readSpeaker(reading, { start: clause.start, end });
  // 他今日与林某会面，并表示… → 他, but 他的妻子很不服气，说… → 他的妻子
  if (found?.pronoun === true) return relativeFrom(reading, found) ?? found;
  const person = people().firstAfter(clause.start, clause.end);
  if (person !== null) {
    const at = text.slice(clause.start, clause.end).indexOf(person.name);
    // 不向市长林某道歉 → 林某 hears it
    const heard = at > 0 && TOWARDS.test(text.slice(clause.start, clause.start + at));
    if (at >= 0 && !heard) {
      const start = clause.start + at;
      const range = { start, end: groupEnd(scene, start + person.name.length) };
      return speaker(text, range, { role: person.role, kind: 'person', named: true });
    }
  }
  if (found === null || found.kind === 'unknown' || found.kind === 'document') return null;
  // 国王走来，吩咐孩子们别作声，说… → the noun belongs to the verb before it
  const isObject =
    !found.named &&
    found.start === clause.start &&
    beginsVerb(reading.folded, found.start) &&
    TITLES.at(reading.folded, found.start) === '';
  return isObject ? null : found;
}

/** The subject of an earlier clause of the sentence: 林某拿出一张图，说… → 林某 */
export function inherited(scene: Scene, announcement: Announcement): Speaker | null {
  const known = scene.inherited.get(announcement);
  if (known !== undefined) return known;
  const found = earlier(scene, announcement);
  scene.inherited.set(announcement, found);
  return found;
}

function earlier(scene: Scene, announcement: Announcement): Speaker | null {
  const { clauses, folded, byClause } = scene.reading;
  const home = clauses[announcement.clause];
  if (home === undefined || !isBareSubject(folded, announcement.subject)) return null;
  const first = Math.max(home.sentence, announcement.clause - CLAUSES_BACK + 1);
  for (let i = announcement.clause - 1; i >= first; i -= 1) {
    const clause = clauses[i];
    if (clause === undefined || clause.stop === 'speech') return null;
    const other = byClause.get(i);
    const known = other === undefined ? undefined : scene.speakers.get(other);
    const found = known ?? leading(scene, clause);
    if (found !== null) return found;
  }
  const lead = folded.slice(home.start, announcement.cue.start);
  return first === home.sentence && GOES_ON.test(lead) ? speakerBefore(scene, home) : null;
}

/** The verb goes on with the speaker of the sentence before: 林某说路太窄。并称明年会修。 */
const GOES_ON = /^[并还又也]/;

/** The speaker of the last verb of saying in the sentence before a clause. */
function speakerBefore(scene: Scene, home: Clause): Speaker | null {
  const { clauses, byClause } = scene.reading;
  const last = clauses[home.sentence - 1];
  if (last?.paragraph !== home.paragraph) return null;
  for (let i = home.sentence - 1; i >= Math.max(last.sentence, home.sentence - MOST_BACK); i -= 1) {
    const other = byClause.get(i);
    const found = other === undefined ? undefined : scene.speakers.get(other);
    if (found !== undefined) return found;
  }
  return null;
}
const MOST_BACK = 12;

/** A name of the page inside words that are not a name: 哈登话锋一转 → 哈登 */
function refined({ reading, people }: Scene, found: Speaker, subject: Range): Speaker {
  if (found.kind !== 'unknown' || found.pronoun) return found;
  const inside = people()
    .mentionsIn(subject.start, subject.end)
    .find(({ end, who }) => end <= subject.end && isPerson(who));
  if (inside === undefined) return found;
  const { role, kind } = inside.who;
  return speaker(reading.text, inside, { role, kind, named: true });
}

/** Who says what a verb of saying announces, or null if nobody is named or described. */
export function announcer(scene: Scene, announcement: Announcement): Speaker | null {
  const found = scene.speakers.get(announcement) ?? inherited(scene, announcement);
  return found === null ? null : refined(scene, found, announcement.subject);
}

/** 他被店主责怪：“…”, but not 被告沉默：“…” */
const PASSIVE = /被(?!告|访|害|执行|采访|申请|上诉)/;

/** Who acts in a passive clause before a colon: 他被店主责怪：“…” → 店主 */
function agentIn({ reading }: Scene, { start, end }: Range, at: number): Speaker | null {
  const from = start + at + 1;
  const [verb] = CUES.in(reading.folded, from, end);
  const found = readSubject(reading, { start: from, end: verb?.start ?? end });
  return found === null || found.kind === 'unknown' || found.kind === 'document' ? null : found;
}

/** 收到女儿发来的短信：“…” */
const SENT =
  /(?:收到|接到|看到|读到|翻出|翻看|打开|回复|是)?([^，。：的]{1,12}?)(?:发来|寄来|留下|写来|写下|传来|发给.{1,4})的(?:.{0,4}[条封张则句段])?(?:手机)?(?:短信|微信|消息|语音|信|来信|纸条|留言|邮件|便条|字条)$/;

const GOT = /^.*(?:收到|接到|看到|读到|翻出|翻看|打开|回复)/;

/** Who sent the message before a colon. */
function senderIn({ reading }: Scene, { start, end }: Range): Speaker | null {
  const words = reading.folded.slice(start, end);
  const hit = words.includes('的') ? SENT.exec(words) : null;
  // 林某收到女儿|发来的短信 → 女儿
  const by = hit?.[1]?.replace(GOT, '');
  if (hit === null || by === undefined || by === '') return null;
  const from = start + hit.index + hit[0].lastIndexOf(by);
  const found = readSubject(reading, { start: from, end: from + by.length });
  return found === null || found.kind === 'unknown' || found.kind === 'document' ? null : found;
}

/** Who stands alone before a colon, or a pronoun there: 球赛主播：“…”, 他摇头：“…” */
export function beforeColon(scene: Scene, quote: FoundQuote): Speaker | null {
  const { reading } = scene;
  if (quote.rule !== 'colon') return null;
  const clause = reading.clauses[clauseFrom(reading, quote.start - 1) - 1];
  if (clause?.stop !== 'colon') return null;
  const words = { start: clause.start, end: Math.min(clause.end, clause.start + LEADING) };
  const passive = PASSIVE.exec(reading.folded.slice(words.start, words.end));
  if (passive !== null) return agentIn(scene, words, passive.index);
  const sender = senderIn(scene, words);
  if (sender !== null) return sender;
  const found = readSubject(reading, words);
  if (found === null || found.pronoun) return found;
  const whole = found.end === clause.end && clause.end - clause.start <= LONGEST_LABEL;
  const acts = found.kind === 'person' || found.kind === 'organization';
  return acts || (whole && found.kind !== 'unknown') ? found : null;
}

/** A voice of nobody in particular: 不知从哪里传来一声：“…” */
const VOICE = /(?:[一几两]声|声音|喊声|叫声|呼喊|广播)[：:]\s?.?$/;

/** Whether the words before a colon say that somebody unknown is heard. */
export const isFromNowhere = ({ reading }: Scene, { rule, start }: FoundQuote): boolean =>
  rule === 'colon' && VOICE.test(reading.folded.slice(Math.max(0, start - VOICE_BEFORE), start));
const VOICE_BEFORE = 8;

/** How soon after a quote its clause must begin. */
const NEAR = 2;
const WORDS_OF = /的(?:表态|说法|话(?!语)|感慨|回答|评价|观点|心声|心愿|感受)/;

/** “…。”林某的话引来掌声 → 林某 */
export function ownerOf({ reading, people }: Scene, quote: FoundQuote): Known | null {
  const clause = reading.clauses[clauseFrom(reading, quote.end)];
  if (clause === undefined || clause.start > quote.end + NEAR) return null;
  const words = WORDS_OF.exec(reading.folded.slice(clause.start, clause.start + LEADING));
  if (words === null) return null;
  const end = clause.start + words.index;
  const owner = readSpeaker(reading, { start: clause.start, end });
  return owner?.named === true ? knownFrom(owner, people) : null;
}
