/**
 * Repairs the texts of a page. First the damage of the mirrors' program is undone, or else that of
 * wrong codecs. Rules for escapes and references, which hide bytes, run before that; rules for text
 * run after it.
 */

import type { LanguageModel } from '../language/model/language-model.ts';
import type { RepairOptions } from '../options/repair-settings.ts';
import type { Conversion, DamageLeft, Edit } from '../page/edit.ts';
import type { Script } from '../page/repaired-page.ts';
import type { RepairedText } from '../page/repaired-text.ts';
import { weighGlosses } from './mirror/gloss.ts';
import { type MirrorFamily, undoMirror } from './mirror/mirror.ts';
import { findOtherGlosses } from './mirror/other-glosses.ts';
import type { Place } from './mirror/regions.ts';
import { scriptBy } from './mirror/script.ts';
import { undoMisread } from './misread/document.ts';
import { convertTo, type ScriptConverters } from './requested-script.ts';
import { HIDING, type Rule, type RuleSet, TIDYING } from './rules/index.ts';
import { type Glance, glanceAt, SEEN } from './state/glance.ts';
import { accept, type RepairState, textsOf } from './state/repair-state.ts';
import { editsOf, toCurrent, unrevised } from './state/revision.ts';
import { findUnrecoverable } from './unrecoverable.ts';

export {
  DEFAULT_OPTIONS,
  FAMILIES,
  type Family,
  type RepairOptions,
} from '../options/repair-settings.ts';

export interface RepairContext {
  /** Called only if something looks damaged. */
  readonly model: () => LanguageModel;
  readonly options: RepairOptions;
  /** Needed only if the options ask for a script. */
  readonly converters?: ScriptConverters;
}

export interface Repaired {
  readonly texts: readonly RepairedText[];
  readonly conversion: Conversion | null;
  readonly script: { readonly found: Script; readonly original: Script; readonly evidence: string };
}

/**
 * Share of the total probability that a reading must have, because one wrong character is worse
 * than ten that stay garbled.
 */
const LEAST_SHARE = { off: 1, safe: 0.92, bold: 1 / 2 } as const;

/**
 * The same for a character of a shifted run, summed over all paths of its lattice. Characters with such
 * a share are right about as often as it says. Of 15,360 passages 3,720 with runs came back exactly at
 * 0.75 and 3,582 at 0.8; 247 and 224 characters of 33,000 were wrong. Below 0.8 fewer than ten characters
 * more come back for each wrong one.
 */
const LEAST_LETTER_SHARE = { off: 1, safe: 0.8, bold: 0.4 } as const;

/** A stage of the repair: what it needs besides the texts, and what was seen in them. */
interface Work {
  readonly model: () => LanguageModel;
  /** What is left out. */
  readonly off: ReadonlySet<string>;
  readonly glance: Glance;
  /** The texts at which it looked. */
  readonly start: RepairState;
}

/** Returns a test whether a text may have one of some bits. Texts that were changed may have any. */
function mayHave(
  { glance: { seen } }: Work,
  { revisions }: RepairState,
  bits: number,
): (index: number) => boolean {
  return (index) => {
    const revision = revisions[index];
    return ((seen[index] ?? 0) & bits) !== 0 || revision?.text !== revision?.original;
  };
}

/** Whether no text can have one of some bits. */
const hasNone = ({ glance, start }: Work, { revisions }: RepairState, bits: number): boolean =>
  revisions === start.revisions && (glance.any & bits) === 0;

/** Applies rules to each text by itself. `bits` are those that every text has to which they apply. */
function byRules(
  state: RepairState,
  { rules, signs: anySign }: RuleSet,
  bits: number,
  work: Work,
): RepairState {
  if (hasNone(work, state, bits)) return state;
  const { model, off } = work;
  const isSuspect = mayHave(work, state, bits);
  const revisions = state.revisions.map((revision, i) => {
    if (!isSuspect(i) || !anySign.test(revision.text)) return revision;
    let now = revision;
    for (const { family, signs, undo } of rules) {
      if (off.has(family) || !signs.test(revision.text)) continue;
      now = accept(state, now, undo(now.text, model, i === 0));
    }
    return now;
  });
  return { ...state, revisions };
}

/** Removes the glosses of other programs where they are proven, and otherwise reports them. */
function otherGlosses(state: RepairState): RepairState {
  const found = findOtherGlosses(textsOf(state));
  if (found === null) return state;
  return {
    ...state,
    revisions: state.revisions.map((revision, i) =>
      accept(state, revision, found.replacements[i] ?? []),
    ),
    left: state.left.map((list, i) => [...list, ...(found.left[i] ?? [])]),
  };
}

/** Reports what cannot be repaired, in places where nothing was repaired. */
function reportUnrecoverable(state: RepairState, { glance }: Work): RepairState {
  // the originals are what was looked at, whatever has changed since
  const bits = SEEN.replaced | SEEN.question;
  if ((glance.any & bits) === 0) return state;
  const lists = state.revisions.map(({ original, changes }, i) => {
    const left = state.left[i] ?? [];
    if (((glance.seen[i] ?? 0) & bits) === 0) return left;
    const found = findUnrecoverable(original).filter(
      ({ start, end }) =>
        !changes.some((part) => start < part.originalEnd && end > part.originalStart) &&
        !left.some((place) => start < place.end && end > place.start),
    );
    return found.length === 0 ? left : [...left, ...found].sort((a, b) => a.start - b.start);
  });
  return { ...state, left: lists };
}

/** The characters that an edit could not restore because their bytes are lost. */
const lostIn = (edits: readonly Edit[]): DamageLeft[] =>
  edits
    .filter(({ lossy }) => lossy)
    .flatMap(({ start, after }) =>
      [...after.matchAll(REPLACEMENTS)].map(({ index, 0: { length } }) => ({
        start: start + index,
        end: start + index + length,
        reason: 'lost-bytes',
      })),
    );

const REPLACEMENTS = /\ufffd+/g;

/** What the stages undo. Every family that a user can leave out is one of these. */
type Undone = MirrorFamily | 'codec' | Rule['family'];

/** Runs the stages in order. */
function runStages(start: RepairState, places: () => readonly Place[], work: Work): RepairState {
  const { model, off } = work;
  const isMarked = !hasNone(work, start, SEEN.bracket | SEEN.question);
  const unmirrored = isMarked ? undoMirror(start, places, model, off) : start;
  const isMirror = unmirrored !== start;
  const noted = isMarked && !isMirror && !off.has('gloss') ? otherGlosses(start) : unmirrored;
  const shown = byRules(noted, HIDING, SEEN.hiding, work);
  // a mirror's text was in GBK itself, so what looks misread there is out of step
  const isRead = isMirror || off.has('codec') || hasNone(work, shown, SEEN.unusual | SEEN.bracket);
  const read = isRead ? shown : undoMisread(shown, model, mayHave(work, shown, SEEN.unusual));
  const tidied = byRules(read, TIDYING, SEEN.question | SEEN.tidying | SEEN.twoMarks, work);
  return reportUnrecoverable(tidied, work);
}

const NONE: readonly never[] = [];

/**
 * Repairs the texts of one page together, because the evidence is the page's. `places` says which
 * of them belong together, if anything asks for it; without it, each is on its own.
 */
export function repairTexts(
  texts: readonly string[],
  context: RepairContext,
  places = (): readonly Place[] => texts.map((_, i) => ({ part: `${i}`, path: [i] })),
): Repaired {
  const { mode, disabled, script, leastConfidence } = context.options;
  const start: RepairState = {
    revisions: texts.map(unrevised),
    left: texts.map(() => []),
    glosses: weighGlosses([], 0),
    conversion: null,
    leastConfidence,
    leastShare: LEAST_SHARE[mode],
    leastLetterShare: LEAST_LETTER_SHARE[mode],
  };
  const off = new Set<Undone>(script === 'keep' ? [...disabled, 'script'] : disabled);
  const glance = glanceAt(texts);
  const work: Work = { model: context.model, off, glance, start };
  const repaired = mode === 'off' ? start : runStages(start, places, work);
  const found = scriptBy(glance.traditional, glance.simplified);
  const state =
    script === 'hans' || script === 'hant' ? convertTo(script, repaired, found, context) : repaired;
  const converted = repaired.conversion !== null;
  return {
    texts: state.revisions.map((revision, i) => {
      const { text, original } = revision;
      if (revision.changes.length === 0 && !state.left[i]?.length) {
        return { text, original, edits: NONE, left: NONE };
      }
      const left = (state.left[i] ?? []).map(({ start: from, end, reason }) => ({
        start: toCurrent(revision, from),
        end: toCurrent(revision, end),
        reason,
      }));
      const edits = editsOf(revision);
      return {
        text,
        original,
        edits,
        left: [...left, ...lostIn(edits)].sort((a, b) => a.start - b.start),
      };
    }),
    conversion: state.conversion,
    script: {
      found,
      original: converted || state.glosses.sure ? 'Hans' : found,
      evidence: state.glosses.sure ? 'gloss' : 'none',
    },
  };
}
