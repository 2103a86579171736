/**
 * Converts a whole Chinese page to the script that the user asked for. This is the last step, after all
 * repairs. Each character becomes exactly one, so that offsets stay and `revert` can undo it.
 */

import type { LanguageModel } from '../language/model/language-model.ts';
import { REQUESTED } from '../page/edit.ts';
import { surnamesIn } from './kept-surnames.ts';
import { describeConversion, withParticles } from './mirror/script.ts';
import type { RepairState } from './state/repair-state.ts';
import { convert, type Revision } from './state/revision.ts';

export type Requested = 'hans' | 'hant';

/**
 * Converters of text, which work by words where the library knows them: 头发 → 頭髮, 发展 → 發展.
 */
export interface ScriptConverters {
  readonly hans: (text: string) => string;
  readonly hant: (text: string) => string;
}

/** Half of a character outside the Basic Multilingual Plane. */
const isHalf = (unit: string): boolean => unit >= '\ud800' && unit <= '\udfff';
const HALVES = /[\ud800-\udfff]/;

/**
 * Converts by words if that keeps the length, otherwise character by character. Characters of two
 * code units stay, because edits state what a single unit was.
 */
function keepingLength(
  text: string,
  to: (text: string) => string,
  toUnit: (unit: string) => string,
): string {
  const whole = to(text);
  const fits = whole.length === text.length;
  if (fits && !HALVES.test(text) && !HALVES.test(whole)) return whole;
  let result = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const other = fits ? whole.charAt(at) : toUnit(unit);
    result += isHalf(unit) || isHalf(other) || other.length !== 1 ? unit : other;
  }
  return result;
}

/** The text with the units of another one of the same length at some offsets. */
function withUnits(text: string, other: string, offsets: readonly number[]): string {
  if (offsets.length === 0) return text;
  const units = text.split('');
  for (const at of offsets) units[at] = other.charAt(at);
  return units.join('');
}

/** Computes each conversion once. A page has some hundred different characters and many of each. */
function remembering(to: (text: string) => string): (unit: string) => string {
  const known = new Map<string, string>();
  return (unit) => {
    const other = known.get(unit) ?? to(unit);
    known.set(unit, other);
    return other;
  };
}

/**
 * The original, aligned code unit by code unit with the current text. Inside changes it is the
 * current text itself.
 */
function besideCurrent({ original, text, changes }: Revision): string {
  let result = '';
  let at = 0;
  let shift = 0;
  for (const { start, end, originalEnd } of changes) {
    result += original.slice(at + shift, start + shift) + text.slice(start, end);
    at = end;
    shift = originalEnd - end;
  }
  return result + original.slice(at + shift);
}

const HAN = /\p{Script=Han}/gu;
/** Letters of Japanese and Korean. */
const KANA_OR_HANGUL = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** Has a match wherever one of these letters is. The patterns above take 6 ms when they first run. */
const MAY_BE_LETTER = /[\u1100-\u11ff\u302e-\u33ff\ua960-\ua97f\uac00-\udfff\uff66-\uffdf]/;

const count = (texts: readonly string[], kind: RegExp): number =>
  texts.reduce((sum, text) => sum + (text.match(kind)?.length ?? 0), 0);

/**
 * Whether a page is Japanese or Korean, whose characters belong to neither script. Japanese has about
 * as many kana as characters; a Chinese page that teaches Japanese has fewer.
 */
function isJapaneseOrKorean(texts: readonly string[]): boolean {
  if (!texts.some((text) => MAY_BE_LETTER.test(text))) return false;
  return count(texts, KANA_OR_HANGUL) * 2 >= Math.max(1, count(texts, HAN));
}

interface ConversionContext {
  readonly model: () => LanguageModel;
  readonly converters?: ScriptConverters | undefined;
}

/** Converts the state to the requested script. Returns the same state if nothing has to change. */
export function convertTo(
  requested: Requested,
  state: RepairState,
  found: string,
  context: ConversionContext,
): RepairState {
  const { model, converters } = context;
  const convertWords = converters?.[requested];
  if (convertWords === undefined) {
    throw new TypeError('a script was asked for, and no converter given');
  }
  if (isJapaneseOrKorean(state.revisions.map(({ text }) => text))) return state;
  // OpenCC leaves 著, which simplified text has in few words
  const isWritten = requested === 'hant' || found === 'Hans';
  const to = isWritten
    ? convertWords
    : (text: string): string => convertWords(withParticles(text, model));
  const toUnit = remembering(to);
  const texts = state.revisions.map(({ text }) => text);
  const surnames = requested === 'hant' ? surnamesIn(texts, model) : [];
  const revisions = state.revisions.map((revision, i) => {
    const converted = keepingLength(revision.text, to, toUnit);
    const text = withUnits(converted, revision.text, surnames[i] ?? []);
    return text === revision.text ? revision : convert(revision, text);
  });
  if (revisions.every((revision, i) => revision === state.revisions[i])) return state;
  const beside = state.revisions.map((revision) => ({
    ...revision,
    text: besideCurrent(revision),
  }));
  const script = requested === 'hans' ? 'Hans' : 'Hant';
  const conversion = describeConversion(REQUESTED, found, script, beside, revisions, {});
  return { ...state, revisions, conversion: { ...conversion, confidence: 1 } };
}
