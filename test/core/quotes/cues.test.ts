/** The table of verbs of saying has a sentence for each word. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cueKinds, isVerb } from '../../../src/core/quotes/words/cue-words.ts';
import { cuesAmong } from '../../../src/core/quotes/words/cues.ts';

interface Example {
  readonly cue: string;
  readonly kind: string;
  readonly example: string;
}

const examples = JSON.parse(
  readFileSync(new URL('../../../fixtures/cues/examples.json', import.meta.url), 'utf8'),
) as readonly Example[];

it.each(examples)('$cue is found in $example', ({ cue, kind, example }) => {
  expect(cueKinds().get(cue)).toBe(kind);
  const found = cuesAmong(
    example,
    Array.from(example, (_, at) => at),
  );
  expect(found.map(({ word }) => word)).toContain(cue);
});

it('each word has an example, but for those that a manner and a verb make', () => {
  const known = new Set(examples.map(({ cue }) => cue));
  expect([...cueKinds().keys()].filter((cue) => !known.has(cue) && !isVerb(cue))).toEqual([]);
});
