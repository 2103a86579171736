/**
 * Undoes the damage of the mirrors' program layer by layer, the last one first: the byte shift
 * before the glosses and the script, because both carry its alignment, and widths at the end.
 */
import type { LanguageModel } from '../../language/model/language-model.ts';
import { pageModel } from '../../language/model/page-model.ts';
import { formsIn } from '../shift/evidence/forms.ts';
import { withoutGlosses } from '../shift/evidence/gloss-marks.ts';
import { hasCutGloss, withoutRuns, withoutUnshownRuns } from '../shift/evidence/signs.ts';
import { surroundingsOf } from '../shift/evidence/surroundings.ts';
import { type ShiftTask, undoShifts } from '../shift/shifts.ts';
import type { GlossEvidence } from '../state/gloss-evidence.ts';
import { accept, inDamage, type RepairState, textsOf } from '../state/repair-state.ts';
import { convert, type Replacement, unrevised } from '../state/revision.ts';
import {
  countGlosses,
  findGlosses,
  type Judge,
  keptGlosses,
  removeGlosses,
  weighCount,
} from './gloss.ts';
import { removeStraySpaces, restoreLost } from './lost.ts';
import { hasLostSpaces, restoreLostMarks } from './lost-marks.ts';
import { isNaive, readsAsChinese } from './naive.ts';
import { findNaiveRegion, findRegion, type Place, type Region } from './regions.ts';
import { describeConversion, toSimplified } from './script.ts';
import { strayMarks } from './stray.ts';
import { unproven, withCutGlosses } from './unproven.ts';
import { foldedTexts, restoreWidths } from './width.ts';

/** The families of the mirrors' damage, the last layer first. */
export type MirrorFamily = 'gbk-shift' | 'gloss' | 'script' | 'lost' | 'width';

interface Task {
  readonly region: Region;
  readonly model: LanguageModel;
}

type Stage = (state: RepairState, task: Task) => RepairState;

/** The state after `change` was applied to the members of the region. */
function revised(
  state: RepairState,
  { region: { members } }: Task,
  find: (text: string, index: number) => readonly Replacement[],
): RepairState {
  const revisions = state.revisions.map((revision, i) =>
    members.has(i) ? accept(state, revision, find(revision.text, i)) : revision,
  );
  return { ...state, revisions };
}

const BRACKET = '(';

/**
 * The certain part of the page's text: without the runs that were left and without glosses that were
 * removed, and from runs that were undone only a last character that is followed by its gloss.
 */
function sureText(state: RepairState, index: number): string {
  const { original = '', changes = [] } = state.revisions[index] ?? {};
  const places = [
    ...changes.map(({ originalStart: start, originalEnd: end, after, rule }) => ({
      start,
      end,
      sure: rule === 'gloss' ? after : ` ${original[end] === BRACKET ? (after.at(-1) ?? '') : ''}`,
    })),
    ...(state.left[index] ?? []).map(({ start, end }) => ({ start, end, sure: ' ' })),
  ].sort((a, b) => a.start - b.start);
  let text = '';
  let at = 0;
  for (const { start, end, sure } of places) {
    if (start < at) continue;
    text += `${original.slice(at, start)}${sure}`;
    at = end;
  }
  return text + original.slice(at);
}

/** Gain (nats) that a part without glosses must show, on a page that has some. */
const LEAST_GAIN = 12;

/**
 * The state without the changes in parts that they prove nothing about, and the region of the other
 * parts.
 */
function proven(state: RepairState, region: Region): { state: RepairState; region: Region } {
  const gone = new Set<number>();
  for (const indices of region.tentative) {
    const gains = indices.map((index) => gainOf(state, index));
    if (gains.reduce((sum, gain) => sum + gain, 0) >= LEAST_GAIN) continue;
    for (const index of indices) gone.add(index);
  }
  if (gone.size === 0) return { state, region };
  return {
    state: {
      ...state,
      revisions: state.revisions.map((revision, i) =>
        gone.has(i) ? unrevised(revision.original) : revision,
      ),
      left: state.left.map((list, i) => (gone.has(i) ? [] : list)),
    },
    region: {
      ...region,
      members: new Set([...region.members].filter((index) => !gone.has(index))),
    },
  };
}

const gainOf = ({ revisions }: RepairState, index: number): number =>
  (revisions[index]?.changes ?? []).reduce((sum, { evidence }) => sum + Number(evidence.gain), 0);

/** What the members of a region show together about their runs. */
export function shiftTaskOf(
  texts: readonly string[],
  region: Region,
  general: LanguageModel,
): ShiftTask {
  const members = texts.filter((_, i) => region.members.has(i));
  const around = surroundingsOf(members, region.count, region.evidence);
  const readable = around.orphanGone > around.orphanShown - 1 ? withoutUnshownRuns : withoutRuns;
  const sound = members.map((text) => withoutGlosses(readable(text)));
  return {
    texts: members,
    model: pageModel(general, sound),
    around: { ...around, forms: formsIn(sound) },
  };
}

const byteShift: Stage = (state, { region, model }) => {
  const texts = textsOf(state);
  const found = undoShifts(shiftTaskOf(texts, region, model), state.leastLetterShare);
  const results = texts.map((_, i) => (region.members.has(i) ? found.shift() : null));
  const revisions = state.revisions.map((revision, i) =>
    accept(state, revision, results[i]?.replacements ?? []),
  );
  const left = results.map((result) => [
    ...(result?.left ?? []),
    ...(result?.replacements ?? [])
      .filter(({ confidence }) => confidence < state.leastConfidence)
      .map(({ start, end }) => ({ start, end, reason: 'confidence' as const })),
  ]);
  return { ...state, revisions, left };
};

/** The evidence of the glosses after the runs have become readable. */
function weighAgain(state: RepairState, region: Region): GlossEvidence {
  const sure = [...region.members].map((index) => sureText(state, index));
  const spots = state.revisions.reduce((sum, { changes }) => sum + changes.length, 0);
  return weighCount(countGlosses(sure), spots);
}

/** `ends` are the offsets at which runs of the text end. */
const judgeOf = (
  state: RepairState,
  { region }: Task,
  index: number,
  ends: readonly number[],
): Judge => ({
  keys: state.glosses.keys,
  own: region.ownKeys.get(index),
  runEnds: new Set(ends),
});

const gloss: Stage = (state, task) => {
  const next = revised(state, task, (text, i) => {
    const ends = (state.revisions[i]?.changes ?? []).map(({ end }) => end);
    return removeGlosses(text, judgeOf(state, task, i, ends));
  });
  const left = next.revisions.map(({ original, changes }, i) => {
    if (!task.region.members.has(i)) return state.left[i] ?? [];
    const kept = keptGlosses(original, judgeOf(state, task, i, [])).filter(
      ({ start }) =>
        !changes.some((part) => start >= part.originalStart && start < part.originalEnd),
    );
    return [...(state.left[i] ?? []), ...kept].sort((a, b) => a.start - b.start);
  });
  return { ...next, left };
};

const script: Stage = (state, { region, model }) => {
  const revisions = state.revisions.map((revision, i) =>
    region.members.has(i)
      ? convert(revision, toSimplified(model, revision.text, inDamage(state, i)))
      : revision,
  );
  const conversion = describeConversion(
    'script.naive',
    'Hant',
    'Hans',
    state.revisions,
    revisions,
    { glosses: state.glosses.hits, characters: state.glosses.keys.size },
  );
  return { ...state, revisions, conversion: conversion.pairs.size > 0 ? conversion : null };
};

const lost: Stage = (state, task) => {
  const hasSpaces = hasLostSpaces(textsOf(state).filter((_, i) => task.region.members.has(i)));
  return revised(state, task, (text, i) => {
    const avoid = inDamage(state, i);
    return [
      ...restoreLost(text),
      ...restoreLostMarks(task.model, text, hasSpaces),
      ...removeStraySpaces(text),
    ].filter(({ start }) => !avoid(start));
  });
};

const width: Stage = (state, task) => {
  // taken from the original page, because the shifts have already restored wide marks
  const folded = foldedTexts(
    state.revisions.map((_, i) => (task.region.members.has(i) ? sureText(state, i) : null)),
  );
  return revised(state, task, (text, i) =>
    folded.has(i) ? restoreWidths(task.model, text, inDamage(state, i)) : [],
  );
};

/** The layers after the shifts. */
const LAYERS = [
  ['gloss', gloss],
  ['script', script],
  ['lost', lost],
  ['width', width],
] as const satisfies readonly (readonly [MirrorFamily, Stage])[];

const QUESTIONS = /\?/g;

/**
 * The region in which the mirrors' program may have been at work, or null; then nothing is loaded
 * or run. Each `?` counts as a shift that may be undone.
 */
function suspectRegion(texts: readonly string[], places: () => readonly Place[]): Region | null {
  const isSpeaking = texts.some((text) => hasCutGloss(text) || findGlosses(text).length > 0);
  if (isSpeaking) {
    const shifts = texts.reduce((sum, text) => sum + (text.match(QUESTIONS)?.length ?? 0), 0);
    const region = findRegion(texts, places(), shifts);
    if (region.evidence.sure) return region;
  }
  return findNaiveRegion(texts, places);
}

/** Reports what damage can still be seen in the members of the region. */
function reportStray(state: RepairState, region: Region): RepairState {
  const left = state.left.map((list, i) => {
    const revision = state.revisions[i];
    if (revision === undefined || !region.members.has(i)) return list;
    const found = strayMarks(revision, list);
    return found.length === 0 ? list : [...list, ...found].sort((a, b) => a.start - b.start);
  });
  return { ...state, left };
}

/**
 * Restores a mirror's page; any other page is returned unchanged. Families in `off` are not
 * applied.
 */
export function undoMirror(
  start: RepairState,
  places: () => readonly Place[],
  model: () => LanguageModel,
  off: ReadonlySet<string>,
): RepairState {
  const texts = textsOf(start);
  const suspect = suspectRegion(texts, places);
  if (suspect === null) return withCutGlosses(start);
  const first: Task = { region: suspect, model: model() };
  const read = off.has('gbk-shift') ? start : byteShift(start, first);
  const { state: unshifted, region } = proven(read, suspect);
  const glosses = weighAgain(unshifted, region);
  // without enough evidence nothing was proved, not even the shifts
  if (!(glosses.hits > 0 ? glosses.sure : isNaive(unshifted, region))) {
    // what was misread is read later, and nothing is told of it before
    return readsAsChinese(texts) ? unproven(start, read) : start;
  }
  let state: RepairState = { ...unshifted, glosses: { ...glosses, sure: true } };
  for (const [name, stage] of LAYERS)
    if (!off.has(name)) state = stage(state, { ...first, region });
  return reportStray(state, region);
}
