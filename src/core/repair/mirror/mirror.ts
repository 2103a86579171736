/**
 * Undoes the damage of the mirrors' program layer by layer, the last one first: the byte shift
 * before the glosses and the script, because both carry its alignment, and widths at the end.
 */
import type { LanguageModel } from '../../language/model/language-model.ts';
import { pageModel } from '../../language/model/page-model.ts';
import { findRegion, type Place, type Region } from '../regions.ts';
import { accept, type Draft, inDamage, textsOf } from '../repair-state.ts';
import { convert, type Replacement, unrevised } from '../revision.ts';
import { withoutGlosses } from '../shift/gloss-marks.ts';
import { undoShifts } from '../shift/shifts.ts';
import { hasCutGloss, withoutRuns, withoutUnshownRuns } from '../shift/signs.ts';
import { surroundingsOf } from '../shift/surroundings.ts';
import {
  countGlosses,
  findGlosses,
  type GlossEvidence,
  type Judge,
  keptGlosses,
  removeGlosses,
  weighCount,
} from './gloss.ts';
import { hasLostSpaces, removeStraySpaces, restoreLost, restoreLostMarks } from './lost.ts';
import { isNaive, mayBeNaive } from './naive.ts';
import { describeConversion, toSimplified } from './script.ts';
import { strayMarks } from './stray.ts';
import { foldedTexts, restoreWidths } from './width.ts';

/** The families of the mirrors' damage, the last layer first. */
export type MirrorFamily = 'gbk-shift' | 'gloss' | 'script' | 'lost' | 'width';

interface Task {
  readonly region: Region;
  readonly model: LanguageModel;
}

type Stage = (draft: Draft, task: Task) => Draft;

/** The draft after `change` was applied to the members of the region. */
function revised(
  draft: Draft,
  { region: { members } }: Task,
  find: (text: string, index: number) => readonly Replacement[],
): Draft {
  const revisions = draft.revisions.map((revision, i) =>
    members.has(i) ? accept(draft, revision, find(revision.text, i)) : revision,
  );
  return { ...draft, revisions };
}

const BRACKET = '(';

/**
 * The certain part of the page's text: without the runs that were left, and from those that were
 * undone only a last character that is followed by its gloss.
 */
function sureText(draft: Draft, index: number): string {
  const { original = '', changes = [] } = draft.revisions[index] ?? {};
  const places = [
    ...changes.map(({ originalStart: start, originalEnd: end, after }) => ({
      start,
      end,
      last: original[end] === BRACKET ? (after.at(-1) ?? '') : '',
    })),
    ...(draft.left[index] ?? []).map(({ start, end }) => ({ start, end, last: '' })),
  ].sort((a, b) => a.start - b.start);
  let text = '';
  let at = 0;
  for (const { start, end, last } of places) {
    if (start < at) continue;
    text += `${original.slice(at, start)} ${last}`;
    at = end;
  }
  return text + original.slice(at);
}

/** Gain (nats) that a part without glosses must show, on a page that has some. */
const LEAST_GAIN = 12;

/**
 * The draft without the changes in parts that they prove nothing about, and the region of the other
 * parts.
 */
function proven(draft: Draft, region: Region): { draft: Draft; region: Region } {
  const gone = new Set<number>();
  for (const indices of region.tentative) {
    const gains = indices.map((index) => gainOf(draft, index));
    if (gains.reduce((sum, gain) => sum + gain, 0) >= LEAST_GAIN) continue;
    for (const index of indices) gone.add(index);
  }
  if (gone.size === 0) return { draft, region };
  return {
    draft: {
      ...draft,
      revisions: draft.revisions.map((revision, i) =>
        gone.has(i) ? unrevised(revision.original) : revision,
      ),
      left: draft.left.map((list, i) => (gone.has(i) ? [] : list)),
    },
    region: {
      ...region,
      members: new Set([...region.members].filter((index) => !gone.has(index))),
    },
  };
}

const gainOf = ({ revisions }: Draft, index: number): number =>
  (revisions[index]?.changes ?? []).reduce((sum, { evidence }) => sum + Number(evidence.gain), 0);

const byteShift: Stage = (draft, { region, model: general }) => {
  const texts = textsOf(draft);
  const members = texts.filter((_, i) => region.members.has(i));
  const around = surroundingsOf(members, region.count, region.evidence);
  const readable = around.orphanGone > around.orphanShown - 1 ? withoutUnshownRuns : withoutRuns;
  const model = pageModel(
    general,
    members.map((text) => withoutGlosses(readable(text))),
  );
  const found = undoShifts(model, members, around, draft.leastLetterShare);
  const results = texts.map((_, i) => (region.members.has(i) ? found.shift() : null));
  const revisions = draft.revisions.map((revision, i) =>
    accept(draft, revision, results[i]?.replacements ?? []),
  );
  const left = results.map((result) => [
    ...(result?.left ?? []),
    ...(result?.replacements ?? [])
      .filter(({ confidence }) => confidence < draft.leastConfidence)
      .map(({ start, end }) => ({ start, end, reason: 'confidence' as const })),
  ]);
  return { ...draft, revisions, left };
};

/** The evidence of the glosses after the runs have become readable. */
function weighAgain(draft: Draft, region: Region): GlossEvidence {
  const sure = [...region.members].map((index) => sureText(draft, index));
  const spots = draft.revisions.reduce((sum, { changes }) => sum + changes.length, 0);
  return weighCount(countGlosses(sure), spots);
}

/** `ends` are the offsets at which runs of the text end. */
const judgeOf = (
  draft: Draft,
  { region }: Task,
  index: number,
  ends: readonly number[],
): Judge => ({
  keys: draft.glosses.keys,
  own: region.ownKeys.get(index),
  runEnds: new Set(ends),
});

const gloss: Stage = (draft, task) => {
  const next = revised(draft, task, (text, i) => {
    const ends = (draft.revisions[i]?.changes ?? []).map(({ end }) => end);
    return removeGlosses(text, judgeOf(draft, task, i, ends));
  });
  const left = next.revisions.map(({ original, changes }, i) => {
    if (!task.region.members.has(i)) return draft.left[i] ?? [];
    const kept = keptGlosses(original, judgeOf(draft, task, i, [])).filter(
      ({ start }) =>
        !changes.some((part) => start >= part.originalStart && start < part.originalEnd),
    );
    return [...(draft.left[i] ?? []), ...kept].sort((a, b) => a.start - b.start);
  });
  return { ...next, left };
};

const script: Stage = (draft, { region, model }) => {
  const revisions = draft.revisions.map((revision, i) =>
    region.members.has(i)
      ? convert(revision, toSimplified(model, revision.text, inDamage(draft, i)))
      : revision,
  );
  const conversion = describeConversion(
    'script.naive',
    'Hant',
    'Hans',
    draft.revisions,
    revisions,
    { glosses: draft.glosses.hits, characters: draft.glosses.keys.size },
  );
  return { ...draft, revisions, conversion: conversion.pairs.size > 0 ? conversion : null };
};

const lost: Stage = (draft, task) => {
  const hasSpaces = hasLostSpaces(textsOf(draft).filter((_, i) => task.region.members.has(i)));
  return revised(draft, task, (text) => [
    ...restoreLost(text),
    ...restoreLostMarks(text, hasSpaces),
    ...removeStraySpaces(text),
  ]);
};

const width: Stage = (draft, task) => {
  // taken from the original page, because the shifts have already restored wide marks
  const folded = foldedTexts(
    draft.revisions.map((_, i) => (task.region.members.has(i) ? sureText(draft, i) : null)),
  );
  return revised(draft, task, (text, i) =>
    folded.has(i) ? restoreWidths(task.model, text, inDamage(draft, i)) : [],
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
function suspectRegion(texts: readonly string[], places: readonly Place[]): Region | null {
  const isSpeaking = texts.some((text) => hasCutGloss(text) || findGlosses(text).length > 0);
  if (isSpeaking) {
    const shifts = texts.reduce((sum, text) => sum + (text.match(QUESTIONS)?.length ?? 0), 0);
    const region = findRegion(texts, places, shifts);
    if (region.evidence.sure) return region;
  }
  return mayBeNaive(texts) ? findRegion(texts, places, 0) : null;
}

/** Reports what damage can still be seen in the members of the region. */
function reportStray(draft: Draft, region: Region): Draft {
  const left = draft.left.map((list, i) => {
    const revision = draft.revisions[i];
    if (revision === undefined || !region.members.has(i)) return list;
    const found = strayMarks(revision, list);
    return found.length === 0 ? list : [...list, ...found].sort((a, b) => a.start - b.start);
  });
  return { ...draft, left };
}

/**
 * Gain in nats from which a run is reported although nothing else proves that the page comes from a
 * mirror.
 */
const TELLING_GAIN = 8;

/** Returns the unchanged draft together with the places that look like shifted runs. */
function unproven(start: Draft, read: Draft): Draft {
  const left = start.left.map((list, i) => [
    ...list,
    ...(read.revisions[i]?.changes ?? [])
      .filter(({ evidence }) => Number(evidence.gain) >= TELLING_GAIN)
      .map(({ originalStart, originalEnd }) => ({
        start: originalStart,
        end: originalEnd,
        reason: 'unproven' as const,
      })),
  ]);
  return left.every(({ length }, i) => length === start.left[i]?.length)
    ? start
    : { ...start, left };
}

/**
 * Restores a mirror's page; any other page is returned unchanged. Families in `off` are not
 * applied.
 */
export function undoMirror(
  start: Draft,
  places: readonly Place[],
  model: () => LanguageModel,
  off: ReadonlySet<string>,
): Draft {
  const texts = textsOf(start);
  const suspect = suspectRegion(texts, places);
  if (suspect === null) return start;
  const first: Task = { region: suspect, model: model() };
  const read = off.has('gbk-shift') ? start : byteShift(start, first);
  const { draft: unshifted, region } = proven(read, suspect);
  const glosses = weighAgain(unshifted, region);
  // without enough evidence nothing was proved, not even the shifts
  if (!(glosses.hits > 0 ? glosses.sure : isNaive(unshifted, region))) {
    return unproven(start, read);
  }
  let draft: Draft = { ...unshifted, glosses: { ...glosses, sure: true } };
  for (const [name, stage] of LAYERS)
    if (!off.has(name)) draft = stage(draft, { ...first, region });
  return reportStray(draft, region);
}
