/**
 * The cases of fixtures/repairs. `synthetic` ones must be restored, `negative` ones must stay as
 * they are, `told` ones too, with the places that are reported, and `known-failures` do neither yet. A known failure that is mended must be moved, or
 * the test fails.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { convertedEdits, revertText } from '../../../src/core/record/text-edits.ts';
import { DEFAULT_OPTIONS } from '../../../src/core/repair/repair.ts';
import { repairText } from '../../../src/core/repair/repair-text.ts';
import { loadModel } from '../../../src/node/data/language-model.ts';

interface Case {
  readonly label: string;
  readonly comment?: string;
  readonly original: string;
  readonly fixed?: string;
  /** The places that are reported, and why. */
  readonly told?: readonly (readonly [string, string])[];
}

const FOLDER = new URL('../../../fixtures/repairs/', import.meta.url);
const context = { model: loadModel, options: DEFAULT_OPTIONS };

/** The families and their cases. */
const read = (kind: string): [string, Case[]][] =>
  readdirSync(new URL(`${kind}/`, FOLDER))
    .filter((file) => file.endsWith('.json'))
    .map((file) => [
      file.slice(0, -'.json'.length),
      JSON.parse(readFileSync(new URL(`${kind}/${file}`, FOLDER), 'utf8')),
    ]);

describe.each(read('synthetic'))('%s', (family, cases) => {
  it.each(cases)('$label', ({ original, fixed }) => {
    const repaired = repairText(original, context);
    expect(repaired.text).toBe(fixed);
    expect(revertText(convertedEdits(repaired))).toBe(original);
    expect(repairText(repaired.text, context).text).toBe(repaired.text);
  });

  it('is left alone if its family is turned off', () => {
    const off = { ...DEFAULT_OPTIONS, disabled: [family] as typeof DEFAULT_OPTIONS.disabled };
    for (const { original } of cases) {
      const { edits } = repairText(original, { ...context, options: off });
      expect(edits.filter(({ rule }) => rule.split('.')[0] === family)).toEqual([]);
    }
  });
});

describe.each(read('negative'))('no %s', (_, cases) => {
  it.each(cases)('$label', ({ original }) => {
    expect(repairText(original, context).text).toBe(original);
  });
});

describe.each(read('told'))('told of %s', (_, cases) => {
  it.each(cases)('$label', ({ original, told }) => {
    const { text, left } = repairText(original, context);
    expect(text).toBe(original);
    expect(left.map(({ start, end, reason }) => [text.slice(start, end), reason])).toEqual(told);
  });
});

describe.each(read('known-failures'))('known failures of %s', (_, cases) => {
  it.fails.each(cases)('$label', ({ original, fixed }) => {
    expect(repairText(original, context).text).toBe(fixed);
  });
});
