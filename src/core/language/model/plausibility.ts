/**
 * Scores how probable a decoded text is as text in the languages that its encoding serves. Scores
 * are natural logarithms of probabilities (nats), so that decodings of the same bytes can be
 * compared: correct Chinese text costs 5 to 6 nats per character, misread text 13.
 */

import { letterOf } from '../script/letters.ts';
import {
  asciiCost,
  type Before,
  chineseCost,
  type Family,
  gluedCost,
  isChinese,
  isDigit,
  otherCost,
} from './character-costs.ts';
import type { LanguageModel } from './language-model.ts';
import { advance, logAfter, startOf, type TextState } from './likelihood.ts';

/** The state of a text: its probability so far, and what the next character depends on. */
export interface Reading extends Before {
  readonly log: number;
  readonly state: TextState;
}

interface Starts {
  readonly line: TextState;
  /** The state when nothing is known about what comes before. */
  readonly unknown: TextState;
  readonly clause: TextState;
  readonly number: TextState;
}

const startsOf = new WeakMap<LanguageModel, Starts>();

/**
 * The states after a line end, after a number, and after anything else between Chinese characters.
 */
function starts(model: LanguageModel): Starts {
  let known = startsOf.get(model);
  if (known === undefined) {
    known = {
      line: startOf(model),
      unknown: startOf(model, ''),
      clause: startOf(model, '，'),
      number: startOf(model, '0'),
    };
    startsOf.set(model, known);
  }
  return known;
}

export const beginReading = (model: LanguageModel): Reading => ({
  log: 0,
  state: starts(model).unknown,
  script: '',
  previous: 0,
});

/** The reading after one more character, given by its code point. */
export function read(
  model: LanguageModel,
  reading: Reading,
  code: number,
  family: Family,
): Reading {
  if (code < 0x80) return readAscii(model, reading, code);
  if (isChinese(code)) {
    const state = advance(model, reading.state, code);
    const cost = chineseCost(code, state.log - reading.state.log, reading, family);
    return { log: reading.log + cost, state, script: '', previous: code };
  }
  const letter = letterOf(code);
  return {
    log: reading.log + otherCost(code, letter, reading, family),
    state: starts(model).clause,
    script: letter?.script ?? '',
    previous: code,
  };
}

/**
 * Returns what `read` adds to the log probability of a reading for one more character, in nats,
 * without making a state.
 */
export function costOf(
  model: LanguageModel,
  reading: Reading,
  code: number,
  family: Family,
): number {
  if (code < 0x80) return asciiCost(code) + gluedCost(code, reading);
  if (isChinese(code)) {
    const { state } = reading;
    return chineseCost(code, logAfter(model, state, code) - state.log, reading, family);
  }
  return otherCost(code, letterOf(code), reading, family);
}

function stateBehind(model: LanguageModel, code: number): TextState {
  const { line, number, clause } = starts(model);
  if (code === 0x0a) return line;
  return isDigit(code) ? number : clause;
}

function readAscii(model: LanguageModel, reading: Reading, code: number): Reading {
  return {
    log: reading.log + asciiCost(code) + gluedCost(code, reading),
    state: stateBehind(model, code),
    script: code === 0x20 || code > 0x40 ? reading.script : '',
    previous: code,
  };
}

/** The reading after a text. */
export function readOver(
  model: LanguageModel,
  reading: Reading,
  text: string,
  family: Family,
): Reading {
  let result = reading;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    result = read(model, result, code, family);
  }
  return result;
}

/** Log probability of a text (nats). */
export const plausibility = (model: LanguageModel, text: string, family: Family): number =>
  readOver(model, beginReading(model), text, family).log;
