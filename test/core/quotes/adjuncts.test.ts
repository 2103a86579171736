import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { expect, it } from 'vitest';
import { ADJUNCT, ADJUNCT_FIRSTS } from '../../../src/core/quotes/mentions/words/subject-words.ts';

/**
 * Returns the characters with which an alternative may begin. Sets of several are left to the code.
 */
function firstsOf({ elements }: AST.Alternative): readonly string[] {
  const first = elements.find(({ type }) => type !== 'Assertion');
  if (first?.type === 'Group') return first.alternatives.flatMap(firstsOf);
  if (first?.type === 'Character') return [String.fromCodePoint(first.value)];
  if (first?.type !== 'CharacterClass') return [];
  return first.elements.flatMap((one) =>
    one.type === 'Character' ? [String.fromCodePoint(one.value)] : [],
  );
}

it('knows every character that an adverb of a cue begins with', () => {
  const { alternatives } = new RegExpParser().parsePattern(ADJUNCT.source);
  const missing = alternatives.flatMap(firstsOf).filter((one) => !ADJUNCT_FIRSTS.includes(one));
  expect(missing).toEqual([]);
});
