/**
 * Repairs the texts of a page. The stages run in the order in which the damage is undone: the byte
 * shift before the glosses and the script, since both carry its alignment; width last.
 */

import type { BigramModel } from '../language/bigram-model.ts';
import type { Conversion, DamageLeft, Edit, Script } from '../page.ts';
import { provenMisreading, undoMisreadings } from './codec/codec.ts';
import { undoShifts } from './gbk-shift.ts';
import {
  findGlosses,
  type GlossEvidence,
  keptGlosses,
  removeGlosses,
  weighGlosses,
  withoutGlosses,
} from './gloss.ts';
import { findHopeless } from './hopeless.ts';
import { restoreLost } from './lost.ts';
import { pageModel } from './page-model.ts';
import {
  convert,
  editsOf,
  type Replacement,
  type Revision,
  revise,
  toCurrent,
  unrevised,
} from './revision.ts';
import { describeConversion, scriptOf, toSimplified } from './script.ts';
import { hasCutGloss, withoutRuns } from './shift-search.ts';
import { restoreWidths, wasFolded } from './width.ts';

/** Families of rules, in the order in which they are applied. */
export const FAMILIES = ['gbk-shift', 'gloss', 'script', 'lost', 'width', 'codec'] as const;

export type Family = (typeof FAMILIES)[number];

export interface RepairOptions {
  /** `bold` guesses where one reading is only likelier than all others together. */
  readonly mode: 'off' | 'safe' | 'bold';
  /** `keep` leaves traditional text that a machine made as it is. */
  readonly script: 'original' | 'keep';
  /** Families of rules that are not applied. */
  readonly disabled: readonly Family[];
  /** Edits that are less sure are not made. */
  readonly leastConfidence: number;
}

export interface RepairContext {
  /** Called only when something looks damaged. */
  readonly model: () => BigramModel;
  readonly options: RepairOptions;
}

export interface RepairedText {
  readonly text: string;
  readonly original: string;
  readonly edits: readonly Edit[];
  readonly left: readonly DamageLeft[];
}

export interface Repaired {
  readonly texts: readonly RepairedText[];
  readonly conversion: Conversion | null;
  readonly script: { readonly found: Script; readonly original: Script; readonly evidence: string };
}

export const DEFAULT_OPTIONS: RepairOptions = {
  mode: 'safe',
  script: 'original',
  disabled: [],
  leastConfidence: 0,
};

/**
 * Share of the probability that one reading must hold among all: one wrong character is worse than
 * ten left garbled.
 */
const LEAST_SHARE = { off: 1, safe: 10 / 11, bold: 1 / 2 } as const;

/** What the stages pass on: the texts, the damage left (offsets in the originals), the evidence. */
interface Draft {
  readonly revisions: readonly Revision[];
  readonly left: readonly (readonly DamageLeft[])[];
  readonly glosses: GlossEvidence;
  readonly conversion: Conversion | null;
  readonly leastConfidence: number;
  readonly leastShare: number;
}

type Stage = (draft: Draft, model: BigramModel) => Draft;

/** A revision with the replacements that are sure enough. */
const accept = (draft: Draft, revision: Revision, replacements: readonly Replacement[]): Revision =>
  revise(
    revision,
    replacements.filter(({ confidence }) => confidence >= draft.leastConfidence),
  );

const textsOf = (draft: Draft): string[] => draft.revisions.map((revision) => revision.text);

/** Tells whether an offset of a revision lies in damage that was left, which stays as it is. */
function inDamage(
  draft: Pick<Draft, 'revisions' | 'left'>,
  index: number,
): (at: number) => boolean {
  const revision = draft.revisions[index];
  if (revision === undefined) return () => false;
  const places = (draft.left[index] ?? []).map(({ start, end }) => ({
    start: toCurrent(revision, start),
    end: toCurrent(revision, end),
  }));
  return (at) => places.some(({ start, end }) => at >= start && at < end);
}

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
      .map(({ start, end }) => ({ start, end, reason: 'confidence' })),
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
  revisions: draft.revisions.map((revision) => accept(draft, revision, restoreLost(revision.text))),
});

const width: Stage = (draft) => {
  // of the page as it came: the shifts have put wide marks back already
  if (!wasFolded(draft.revisions.map((revision) => revision.original))) return draft;
  const revisions = draft.revisions.map((revision, i) =>
    accept(draft, revision, restoreWidths(revision.text, inDamage(draft, i))),
  );
  return { ...draft, revisions };
};

/**
 * Text that was read in another encoding than it was written in. What several parts of a page prove
 * is believed of its short ones too, a heading or a link.
 */
const codec = (draft: Draft, model: () => BigramModel): Draft => {
  const { leastShare } = draft;
  const found = textsOf(draft).map((text) => undoMisreadings(model, text, leastShare));
  const proven = provenMisreading(found.flatMap((list) => list.map(({ rule }) => rule)));
  const revisions = draft.revisions.map((revision, i) => {
    const own = found[i] ?? [];
    const list =
      own.length > 0 || proven === null
        ? own
        : undoMisreadings(model, revision.text, leastShare, [proven]);
    return accept(draft, revision, list);
  });
  return { ...draft, revisions };
};

/** Reports what is beyond repair, where nothing was repaired. */
const hopeless = (draft: Draft): Draft => ({
  ...draft,
  left: draft.revisions.map(({ original, changes }, i) => {
    const found = findHopeless(original).filter(
      ({ start, end }) =>
        !changes.some((part) => start < part.originalEnd && end > part.originalStart),
    );
    const left = draft.left[i] ?? [];
    return found.length === 0 ? left : [...left, ...found].sort((a, b) => a.start - b.start);
  }),
});

/** The layers of a mirror's damage, the last first. */
const STAGES: readonly (readonly [Family, Stage])[] = [
  ['gbk-shift', byteShift],
  ['gloss', gloss],
  ['script', script],
  ['lost', lost],
  ['width', width],
];

/** The characters that an edit could not restore, since their bytes are gone. */
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

/** Repairs the texts of one page together, since the evidence is the page's. */
export function repairTexts(texts: readonly string[], context: RepairContext): Repaired {
  const { mode, disabled } = context.options;
  const start: Draft = {
    revisions: texts.map(unrevised),
    left: texts.map(() => []),
    glosses: weighGlosses([], 0),
    conversion: null,
    leastConfidence: context.options.leastConfidence,
    leastShare: LEAST_SHARE[mode],
  };
  const off = new Set<Family>([
    ...disabled,
    ...(context.options.script === 'keep' ? (['script'] as const) : []),
  ]);
  let draft = start;
  if (mode !== 'off' && looksMirrored(texts)) {
    const model = context.model();
    for (const [name, stage] of STAGES) {
      if (!off.has(name)) draft = stage(draft, model);
      // without enough evidence nothing was proved, the shifts included
      if (name === 'gbk-shift' && !draft.glosses.sure) {
        draft = start;
        break;
      }
    }
  }
  const mirrored = draft !== start;
  if (mode !== 'off' && !mirrored && !off.has('codec')) draft = codec(draft, context.model);
  if (mode !== 'off') draft = hopeless(draft);
  const found = scriptOf(texts);
  const converted = draft.conversion !== null;
  return {
    texts: draft.revisions.map((revision, i) => {
      const left = (draft.left[i] ?? []).map(({ start: from, end, reason }) => ({
        start: toCurrent(revision, from),
        end: toCurrent(revision, end),
        reason,
      }));
      const edits = editsOf(revision);
      return {
        text: revision.text,
        original: revision.original,
        edits,
        left: [...left, ...lostIn(edits)].sort((a, b) => a.start - b.start),
      };
    }),
    conversion: draft.conversion,
    script: {
      found,
      original: converted || draft.glosses.sure ? 'Hans' : found,
      evidence: draft.glosses.sure ? 'gloss' : 'none',
    },
  };
}
