/** Our detector and the others, as functions from cases to answers. */

import { decodeBytes } from '../../src/core/encoding/decode-bytes.ts';
import { loadTables } from '../../src/node/data/character-tables.ts';
import { loadModel } from '../../src/node/data/language-model.ts';
import { type Case, isRightLabel, isRightText } from './right.ts';

export interface Answer {
  readonly right: boolean;
  /** The label that the detector gave, or what it said instead. */
  readonly label: string;
  /**
   * For mixed bytes: whether the block in the other encoding was decoded correctly, or at least
   * reported in a message.
   */
  readonly block?: 'decoded' | 'flagged' | null;
}

export interface Detector {
  readonly name: string;
  readonly answer: (cases: readonly Case[]) => Answer[];
  /** The bare detection, which `--speed` measures. */
  readonly run: (bytes: Uint8Array) => void;
}

const data = { model: loadModel, tables: loadTables, override: null };

const WARNS = /^encoding\.(?:replacements|mixed)/;

function ourAnswer(given: Case): Answer {
  const result = decodeBytes(given.bytes, { ...data, contentType: given.contentType });
  if ('failure' in result) return { right: false, label: result.failure.code };
  const { text, encoding } = result.value;
  const answer = { right: isRightText(text, given), label: encoding.label };
  if (given.block === undefined) return answer;
  if (text.includes(given.block)) return { ...answer, block: 'decoded' };
  const warned = result.messages.some(({ code }) => WARNS.test(code));
  return { ...answer, block: warned ? 'flagged' : null };
}

export const ours: Detector = {
  name: 'ours',
  answer: (cases) => cases.map(ourAnswer),
  run: (bytes) => {
    decodeBytes(bytes, { ...data, contentType: null });
  },
};

/**
 * Wraps a detector that gives a label for bytes. The answer is right if the label decodes the bytes
 * to the truth.
 */
export const byLabel = (
  name: string,
  detect: (bytes: Uint8Array) => string | null | undefined,
): Detector => ({
  name,
  answer: (cases) =>
    cases.map((given) => {
      const label = detect(given.bytes) ?? null;
      return { right: isRightLabel(label, given), label: label ?? 'none' };
    }),
  run: detect,
});
