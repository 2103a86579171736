/**
 * The features of nobody, who competes with the candidates for a quote: a cry in a crowd has no
 * speaker, whoever stands in the sentence before it.
 *
 * “慢一点！” in a paragraph of its own → an edge, alone, short, shouted, nobody spoke …
 */

import type { Reading } from '../speech/reading.ts';
import { type Feature, feature, names, steps } from '../weights/linear.ts';
import { type Candidate, isNextTo, type Wanted } from './candidates.ts';
import { jointOf } from './places.ts';

const IS_NOBODY = feature('nobody');
const IS_NOBODY_ELSE = feature('nobody else');
const IS_NOBODY_SPOKE = feature('nobody spoke');
const IS_ALONE = feature('nobody, alone');
const IS_ASKED = feature('nobody, asked');
const IS_SHOUTED = feature('nobody, shouted');
const IS_AFTER_NOBODY = feature('nobody, after nobody');
const IS_NEXT_TO_NOBODY = feature('nobody, next to nobody');
const IS_NEXT_TO_SPEECH = feature('nobody, next to speech');
const JOINT = names('nobody,');
const LENGTH = steps('nobody, length', [8, 16, 30]);
const NAMED = steps('nobody, named', [1, 2]);

/** Marks and spaces that may stand around a quote that is a paragraph of its own. */
const AROUND = 2;

function isAlone({ text }: Reading, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const behind = text.slice(end, end + AROUND);
  const begins = start <= 1 || before.includes('\n');
  return begins && (end + 1 >= text.length || behind.includes('\n'));
}

/** What speaks for nobody, given everybody who may be meant. */
export function nobodyFeatures(
  reading: Reading,
  { pronoun, quote, spoken, last }: Wanted,
  candidates: readonly Candidate[],
): readonly Feature[] {
  const { text } = reading;
  const known = [IS_NOBODY];
  if (candidates.length === 0) known.push(IS_NOBODY_ELSE);
  if (spoken.length === 0) known.push(IS_NOBODY_SPOKE);
  // a pronoun always means somebody
  if (pronoun !== null) return known;
  known.push(JOINT(jointOf(text, quote.start)), LENGTH(quote.end - quote.start));
  known.push(NAMED(candidates.filter(({ who }) => who.named).length));
  if (isAlone(reading, quote.start, quote.end)) known.push(IS_ALONE);
  const final = text.charAt(quote.end - 1);
  if (final === '？' || final === '?') known.push(IS_ASKED);
  if (final === '！' || final === '!') known.push(IS_SHOUTED);
  if (last === null) return known;
  const near = isNextTo(text, last.end, quote.start);
  if (last.by === null) known.push(near ? IS_NEXT_TO_NOBODY : IS_AFTER_NOBODY);
  else if (near) known.push(IS_NEXT_TO_SPEECH);
  return known;
}
