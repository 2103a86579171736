/**
 * The damage of the mirrors' program, undone layer by layer, the last one first: the byte shift
 * before the glosses and the script, since both carry its alignment; widths last.
 */
import type { BigramModel } from '../../language/model/bigram-model.ts';
import { pageModel } from '../../language/model/page-model.ts';
import { accept, type Draft, inDamage, textsOf } from '../repair-state.ts';
import { convert } from '../revision.ts';
import { undoShifts } from './gbk-shift.ts';
import { findGlosses, keptGlosses, removeGlosses, weighGlosses, withoutGlosses } from './gloss.ts';
import { removeStraySpaces, restoreLost } from './lost.ts';
import { describeConversion, toSimplified } from './script.ts';
import { hasCutGloss, withoutRuns } from './shift-gloss.ts';
import { restoreWidths, wasFolded } from './width.ts';

type Stage = (draft: Draft, model: BigramModel) => Draft;

const byteShift: Stage = (draft, general) => {
  const texts = textsOf(draft);
  const model = pageModel(
    general,
    texts.map((text) => withoutGlosses(withoutRuns(text))),
  );
  const results = texts.map((text) => undoShifts(model, text, draft.leastShare));
  const revisions = draft.revisions.map((revision, i) =>
    accept(draft, revision, results[i]?.replacements ?? []),
  );
  const spots = results.reduce((sum, result) => sum + result.replacements.length, 0);
  const left = results.map((result) => [
    ...result.left,
    ...result.replacements
      .filter(({ confidence }) => confidence < draft.leastConfidence)
      .map(({ start, end }) => ({ start, end, reason: 'confidence' as const })),
  ]);
  const next = { ...draft, revisions, left };
  // a run that was left shows characters which the page does not have
  const read = revisions.map(({ text }, i) => {
    const avoid = inDamage(next, i);
    return Array.from({ length: text.length }, (_, at) => (avoid(at) ? ' ' : text[at])).join('');
  });
  return { ...next, glosses: weighGlosses(read, spots) };
};

const gloss: Stage = (draft) => ({
  ...draft,
  revisions: draft.revisions.map((revision) =>
    accept(draft, revision, removeGlosses(revision.text, draft.glosses)),
  ),
  left: draft.revisions.map((revision, i) => {
    const kept = keptGlosses(revision.original, draft.glosses).filter(
      ({ start }) =>
        !revision.changes.some((part) => start >= part.originalStart && start < part.originalEnd),
    );
    return [...(draft.left[i] ?? []), ...kept].sort((a, b) => a.start - b.start);
  }),
});

const script: Stage = (draft, model) => {
  const revisions = draft.revisions.map((revision, i) =>
    convert(revision, toSimplified(model, revision.text, inDamage(draft, i))),
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

const lost: Stage = (draft) => ({
  ...draft,
  revisions: draft.revisions.map((revision) =>
    accept(draft, revision, [...restoreLost(revision.text), ...removeStraySpaces(revision.text)]),
  ),
});

const width: Stage = (draft, model) => {
  // of the page as it came: the shifts have put wide marks back already
  if (!wasFolded(draft.revisions.map((revision) => revision.original))) return draft;
  const revisions = draft.revisions.map((revision, i) =>
    accept(draft, revision, restoreWidths(model, revision.text, inDamage(draft, i))),
  );
  return { ...draft, revisions };
};

/** The layers of a mirror's damage, the last first. */
const LAYERS = [
  ['gbk-shift', byteShift],
  ['gloss', gloss],
  ['script', script],
  ['lost', lost],
  ['width', width],
] as const satisfies readonly (readonly [string, Stage])[];

export type MirrorFamily = (typeof LAYERS)[number][0];

const QUESTIONS = /\?/g;

/**
 * Whether a page may show the mirrors' program at work; if not, nothing is loaded or run. Each `?`
 * counts as a shift that may come undone.
 */
function looksMirrored(texts: readonly string[]): boolean {
  if (!texts.some((text) => hasCutGloss(text) || findGlosses(text).length > 0)) return false;
  const shifts = texts.reduce((sum, text) => sum + (text.match(QUESTIONS)?.length ?? 0), 0);
  return weighGlosses(texts.map(withoutRuns), shifts).sure;
}

/** A mirror's page as it was; any other page as it is. Families in `off` are not applied. */
export function undoMirror(
  start: Draft,
  model: () => BigramModel,
  off: ReadonlySet<string>,
): Draft {
  const texts = textsOf(start);
  if (!looksMirrored(texts)) return start;
  let draft: Draft = { ...start, glosses: weighGlosses(texts.map(withoutRuns), 0) };
  for (const [name, stage] of LAYERS) {
    if (!off.has(name)) draft = stage(draft, model());
    // without enough evidence nothing was proved, the shifts included
    if (!draft.glosses.sure) return start;
  }
  return draft;
}
