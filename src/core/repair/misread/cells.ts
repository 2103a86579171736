/**
 * Reads cells whose surroundings were misread in one way. There a cell was misread too unless it says
 * otherwise, so that it needs no proof of its own: 恁忒 among long texts in GBK
 * that were read as Big5 is 选手.
 */
import { plausibility } from '../../language/model/plausibility.ts';
import { type Chain, type Question, ruleOf } from '../channel/channel.ts';
import { reread } from '../channel/gate/gate.ts';
import { hasUnusual } from '../channel/gate/regions.ts';
import { frequentShare } from '../channel/gate/tally.ts';
import { hasAll } from '../channel/readers/bytes.ts';
import { readerOf } from '../channel/readers/readers.ts';
import type { Replacement } from '../state/revision.ts';

/** Number of Chinese characters of a text, and their share of frequent ones, that say that it is sound. */
const LEAST_HANZI = 6;
const FREQUENT = 0.5;

const HANZI = /[\u4e00-\u9fff]/g;

/** Whether a text is Chinese that was not misread. */
export const isSound = (text: string): boolean =>
  (text.match(HANZI)?.length ?? 0) >= LEAST_HANZI &&
  !hasUnusual(text) &&
  frequentShare(text) >= FREQUENT;

/**
 * Gain (nats) from which a cell follows its document. Of 2 to 4 characters of our sentences in GBK or Big5
 * that were read in another encoding of pairs, 90 of 100 gain more; of the same strings that were not
 * misread, one in 200 where their bytes are valid at all.
 */
const LEAST_GAIN = 4;

/** Letters, digits and marks of texts, as opposed to controls, private use and unassigned places. */
const WRITTEN = '^[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}]+$';
let written: RegExp | null = null;

/** Whether a text has nothing else. V8 collects what `\p{…}` stands for when the pattern is made. */
function isWritten(text: string): boolean {
  written ??= new RegExp(WRITTEN, 'u');
  return written.test(text);
}

const CHINESE = /^[\0-\x7f\u3001-\u3011\u3400-\u9fff\uff01-\uff5e\u00b7\u2014-\u2026]+$/;

/** Whether a text is Chinese and has two hanzi at least: ★★★ would be three marks. */
const isChinese = (text: string): boolean =>
  CHINESE.test(text) && (text.match(HANZI)?.length ?? 0) >= 2;

const BEYOND_ASCII = /[^\0-\x7f]/;

/** Confidence of such a reading. */
const CONFIDENCE = 0.95;

const NONE: readonly Replacement[] = [];

/** Whether a reader may have shown a cell that looks misread. */
export function isCellOfReader(cell: string, [first]: Chain): boolean {
  if (first === undefined) return false;
  const strange = cell.match(OUTSIDE_WORDS)?.join('') ?? '';
  const isStrange = hasUnusual(strange) || (strange !== '' && frequentShare(strange) < FREQUENT);
  return isStrange && hasAll(cell, readerOf(first.reader));
}

/** Characters that belong to no word of a Western language, as those of Lefèvre do. */
const OUTSIDE_WORDS = /(?<![a-z])[^\0-\x7f]{2,}(?![a-z])/gi;

/** What a cell was before some misreadings, or `null` if it cannot have gone through one of them. */
function before(cell: string, chain: Chain): string | null {
  let text = cell;
  for (const misreading of chain) {
    const reader = readerOf(misreading.reader);
    if (reader.kind === 'mended' || !BEYOND_ASCII.test(text) || !hasAll(text, reader)) return null;
    text = reread(text, misreading);
    if (text.includes('\ufffd')) return null;
  }
  return text;
}

/** What a cell was if it was misread like the rest of its document, or nothing. */
export function readCell(
  cell: string,
  chain: Chain,
  { model }: Pick<Question, 'model'>,
): readonly Replacement[] {
  const after = before(cell, chain);
  if (after === null) return NONE;
  const isText = chain.at(-1)?.truth === 'utf-8' ? isWritten(after) : isChinese(after);
  if (!isText) return NONE;
  const gain = plausibility(model(), after, 'any') - plausibility(model(), cell, 'any');
  if (gain < LEAST_GAIN) return NONE;
  return [
    {
      start: 0,
      end: cell.length,
      after,
      rule: ruleOf(chain),
      confidence: CONFIDENCE,
      lossy: false,
      evidence: { gain: Math.round(gain * 10) / 10, lost: 0, loss: 'whole' },
    },
  ];
}
