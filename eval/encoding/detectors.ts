/** Ours and the peers, as functions from cases to answers. */

import { decodeBytes } from '../../src/core/encoding/decode-bytes.ts';
import { loadTables } from '../../src/node/data/character-tables.ts';
import { loadModel } from '../../src/node/data/language-model.ts';
import { type Case, isRightLabel, isRightText } from './right.ts';

export interface Answer {
  readonly right: boolean;
  /** The label the detector gave, or what it said instead. */
  readonly label: string;
  /** Of mixed bytes: the block in the other encoding came out as text, or a message tells of it. */
  readonly block?: 'decoded' | 'flagged' | null;
}

export interface Detector {
  readonly name: string;
  readonly answer: (cases: readonly Case[]) => Answer[];
  /** Only the work that `--speed` measures. */
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

/** A detector that gives a label for bytes; its label must decode to the truth. */
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
