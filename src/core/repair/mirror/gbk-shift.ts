/**
 * Undoes byte-shifted GBK: runs that a mirror's program read one byte out of step.
 *
 * Two triggers start such a run (DAMAGE in CONTRIBUTING's terms):
 * - gloss straddle: the trail byte of one character and the lead byte of the next are the code of a
 *   glossed character. 面傳統 = C3E6·82F7·BD79, E682 is 鎮: `面?zhèn)鹘y(tǒng)` → 面傳統(tǒng)
 * - punctuation straddle: a character ending in byte A3 before a lead byte A1, AC, BF or BB:
 *   。”談及2 → `?！闭劶?`
 *
 * An inverse is accepted when the model prefers it clearly to every other one and to the text as it
 * is, and when running the damage forward again gives what the page shows.
 */

import { decodeGbk, encodeGbk, FIRST_LEAD, LAST_LEAD } from '../../language/gbk/gbk.ts';
import type { BigramModel } from '../../language/model/bigram-model.ts';
import { advance, advanceOver, startOf, type TextState } from '../../language/model/likelihood.ts';
import { isSimplifiedOnly, keysWith } from '../../language/script/traditional.ts';
import type { DamageLeft } from '../../page/edit.ts';
import type { Replacement } from '../revision.ts';
import { misread } from './code-page-936.ts';
import { consensus } from './consensus.ts';
import { withoutGlosses } from './gloss.ts';
import { overSameText } from './shift-balance.ts';
import { cutGloss, endsInGloss, LONGEST_RUN, readingScore } from './shift-gloss.ts';
import { type Path, scoreOf } from './shift-path.ts';
import { invertRun } from './shift-search.ts';

/** The marks of row A3 that appear across a boundary, wide or folded, and their trail bytes. */
const STRADDLE_MARKS: ReadonlyMap<string, number> = new Map([
  ['！', 0xa1],
  ['!', 0xa1],
  ['，', 0xac],
  [',', 0xac],
  ['？', 0xbf],
  ['?', 0xbf],
  ['；', 0xbb],
  [';', 0xbb],
]);

/**
 * Least gain over the text as it is, in nats. Of 800 true runs that had one inverse, all but 6
 * confirmed by a gloss gain more; sentences whose full stops were made `?!` and `?,` reach 11.7.
 */
const LEAST_GAIN = 12;

/** Least gain where a gloss behind the run has the reading of its last character: F(xiàn) of 現. */
const LEAST_GAIN_GLOSSED = 0;

/**
 * Most pairs that may be missing from an inverse. With two, 3 of 12 were wrong on the sentences of
 * the tests and on news: so much more could have stood there than was tried. Of those repaired in
 * part, 7 of 53 were wrong with one, none of 39 with none.
 */
const MOST_VANISHED = 1;

/** A run is repaired in part where so many times more of it is sure than lost. */
const LEAST_KEPT = 2;

/** Whether what is left of a run may stand: its last character decides about a gloss behind it. */
const isReadable = (text: string, lost: number): boolean =>
  text.length - lost >= lost * LEAST_KEPT && !ODD.test(text) && !OPEN_END.test(text);

const OPEN_END = /\ufffd\(?$/;

/** What no run was: symbols, letters with tones that a gloss lost its brackets to. */
const ODD = /[^\0-\x7f\u2010-\u2026\u3000-\u301f\u3400-\u9fff\uff00-\uff5e\ufffd]/;

/**
 * Nats a character, from which a run reads as text: 2 % of true text lies below, and 2 % of the
 * runs of three characters and more that are out of step above.
 */
const READABLE = -9;

/** Shorter runs don't tell. */
const TELLING = 3;

/** Characters after a run that take part in the comparison. */
const CONTEXT = 3;

type Kind = 'gloss-straddle' | 'punctuation';

interface Trigger {
  readonly kind: Kind;
  /** Offset of the `?`. */
  readonly start: number;
  readonly starts: readonly Path[];
}

export interface ShiftResult {
  readonly replacements: readonly Replacement[];
  readonly left: readonly DamageLeft[];
}

const blank = { text: '', bonus: 0, lossy: false, vanished: 0, done: false } as const;

/** Characters before a run that the model reads first, to know whether a word has ended. */
const LEAD_IN = 8;

function punctuationTrigger(
  model: BigramModel,
  page: string,
  start: number,
  state: TextState,
): Trigger | null {
  const pending = STRADDLE_MARKS.get(page[start + 1] ?? '');
  if (pending === undefined) return null;
  const starts: Path[] = [];
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead += 1) {
    const first = decodeGbk(lead, 0xa3);
    if (first === null || isSimplifiedOnly(first)) continue;
    starts.push({
      ...blank,
      at: start + 2,
      pending,
      text: first,
      state: advance(model, state, first.charCodeAt(0)),
    });
  }
  return { kind: 'punctuation', start, starts };
}

/** The trail byte of a character of the page; of a folded mark, the one of its wide form. */
function trailOf(shown: string): number {
  const code = encodeGbk(shown);
  if (code > 0) return code & 0xff;
  const ascii = shown.charCodeAt(0);
  return ascii > 0x20 && ascii < 0x7f ? ascii + 0x80 : 0;
}

/** The character before an offset, before its gloss if it has one: 獎(jiǎng)?wù) → 獎. */
const characterBefore = (page: string, at: number): string =>
  withoutGlosses(page.slice(Math.max(0, at - LONGEST_GLOSS - 1), at)).at(-1) ?? '';

function glossTrigger(page: string, start: number, state: TextState): Trigger | null {
  const trail = trailOf(characterBefore(page, start));
  const reading = cutGloss(page, start);
  if (trail === 0 || reading === null) return null;
  const at = start + reading.length + 2;
  const starts = keysWith(trail, reading).map((key) => ({
    ...blank,
    at,
    pending: encodeGbk(key) & 0xff,
    bonus: readingScore(key, reading),
    state,
  }));
  const usable = starts.filter((path) => path.pending >= FIRST_LEAD);
  return usable.length === 0 ? null : { kind: 'gloss-straddle', start, starts: usable };
}

const bytesOf = (text: string): number[] =>
  [...text].flatMap((character) => {
    const code = encodeGbk(character);
    if (code > 0) return [code >> 8, code & 0xff];
    const unit = character.charCodeAt(0);
    return unit < 0x80 ? [unit] : [];
  });

const WIDE_ASCII = /[\uff01-\uff5e]/g;
const fold = (text: string): string =>
  text.replace(WIDE_ASCII, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** Six letters in brackets. */
const LONGEST_GLOSS = 8;

const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ]/;

/** Runs the damage forward over an inverse and compares it with the page. */
function reproduces(page: string, trigger: Trigger, path: Path): boolean {
  const shown = page.slice(trigger.start, path.at);
  if (trigger.kind === 'punctuation') {
    // the first byte is orphaned; decoding restarts at the A3
    return fold(`?${misread(bytesOf(path.text).slice(1))}`) === fold(shown);
  }
  // what was inserted after the next character's lead byte begins with the `(` that the `?` ate
  const reading = cutGloss(page, trigger.start) ?? '';
  const [lead = 0, ...rest] = bytesOf(path.text);
  const inserted = [...`(${reading})`].flatMap((letter) =>
    TONED.test(letter) ? bytesOf(letter) : [letter.charCodeAt(0)],
  );
  return fold(misread([lead, ...inserted, ...rest])) === fold(shown);
}

const TO_VISIBLE_ASCII = /[^\x21-\x7e]*/y;

/** Where the characters end that a trigger may have put out of step. */
function runEnd(page: string, from: number): number {
  TO_VISIBLE_ASCII.lastIndex = from;
  const length = TO_VISIBLE_ASCII.exec(page)?.[0].length ?? 0;
  return from + Math.min(length, LONGEST_RUN);
}

/** The damage to report where there is no inverse, or `null`: a true `?!` with text behind it. */
function unreadRun(model: BigramModel, page: string, trigger: Trigger): DamageLeft | null {
  const { start } = trigger;
  const from = Math.min(...trigger.starts.map((path) => path.at));
  const end = runEnd(page, from);
  const begin = startOf(model);
  const mean = (advanceOver(model, begin, page.slice(from, end)).log - begin.log) / (end - from);
  if (end - from < TELLING) return { start, end: from, reason: 'no-inverse' };
  if (mean < READABLE) return { start, end, reason: 'no-inverse' };
  return trigger.kind === 'punctuation' ? null : { start, end: from, reason: 'no-inverse' };
}

/** A run that was left, and what it most likely said: its marks count for the runs behind it. */
interface Guessed extends DamageLeft {
  readonly likeliest?: string;
}

function invert(
  model: BigramModel,
  page: string,
  trigger: Trigger,
  state: TextState,
  before: string,
  leastShare: number,
): Replacement | Guessed | null {
  const finished = invertRun(model, page, trigger.starts).filter((path) =>
    reproduces(page, trigger, path),
  );
  if (finished.length === 0) return unreadRun(model, page, trigger);
  const horizon = Math.max(...finished.map((path) => path.at)) + CONTEXT;
  const paths = overSameText(model, page, finished, before, horizon);
  const best = paths.reduce((a, b) => (scoreOf(b) > scoreOf(a) ? b : a));
  const asIs = advanceOver(model, state, page.slice(trigger.start, horizon)).log;
  const gain = scoreOf(best) - asIs;
  if (gain < (endsInGloss(page, best) ? LEAST_GAIN_GLOSSED : LEAST_GAIN)) {
    return unreadRun(model, page, trigger);
  }
  const inverses = paths.map((path) => ({ text: path.text, at: path.at, log: scoreOf(path) }));
  const { text, share, lost } = consensus(
    { text: best.text, at: best.at, log: scoreOf(best) },
    inverses,
    leastShare,
  );
  const most = lost > 0 ? 0 : MOST_VANISHED;
  if (share < leastShare || best.vanished > most || (lost > 0 && !isReadable(text, lost))) {
    const likeliest = best.text;
    return { start: trigger.start, end: best.at, reason: 'ambiguous', likeliest };
  }
  return {
    start: trigger.start,
    end: best.at,
    after: text,
    rule: `gbk-shift.${trigger.kind}`,
    confidence: Math.floor(share * 0.98 * 1000) / 1000,
    lossy: best.lossy || lost > 0 || trigger.kind === 'punctuation',
    evidence: {
      gain: Math.round(gain * 10) / 10,
      candidates: paths.length,
      ...(lost > 0 ? { lost } : {}),
    },
  };
}

/**
 * Finds and undoes the shifted runs of one text. `leastShare` is the share of the probability that
 * the best inverse must hold among all inverses.
 */
export function undoShifts(model: BigramModel, page: string, leastShare: number): ShiftResult {
  const replacements: Replacement[] = [];
  const left: DamageLeft[] = [];
  // the page up to `known`, runs as they were or most likely were
  let line = '';
  let known = 0;
  for (let at = page.indexOf('?'); at >= 0; at = page.indexOf('?', at + 1)) {
    line += page.slice(known, at);
    known = at;
    const before = withoutGlosses(line.slice(-LEAD_IN * 4)).slice(-LEAD_IN);
    const state = advanceOver(model, startOf(model), before);
    const trigger = glossTrigger(page, at, state) ?? punctuationTrigger(model, page, at, state);
    if (trigger === null) {
      const reading = cutGloss(page, at);
      if (reading !== null && TONED.test(reading)) {
        left.push({ start: at, end: at + reading.length + 2, reason: 'no-inverse' });
      }
      continue;
    }
    // what is out of step itself starts nothing: `?` ends the run that was left
    const shadowed = left.at(-1)?.reason === 'no-inverse' && left.at(-1)?.end === at;
    const found: ReturnType<typeof invert> = shadowed
      ? { start: at, end: at + 2, reason: 'no-inverse' }
      : invert(model, page, trigger, state, line.slice(line.lastIndexOf('\n') + 1), leastShare);
    if (found === null) continue;
    if ('after' in found) {
      replacements.push(found);
      line += found.after;
    } else {
      const { start, end, reason, likeliest = page.slice(start, end) } = found;
      left.push({ start, end, reason });
      line += likeliest;
    }
    known = found.end;
    at = found.end - 1;
  }
  return { replacements, left };
}
