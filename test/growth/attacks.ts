/**
 * Builds strings on which a regular expression may take more than linear time: many repetitions of
 * what one of its loops matches, after what leads to the loop, and before what the rest of the
 * expression does not match.
 */
import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { checkSync } from 'recheck';
import type { Pattern } from './patterns.ts';

/** Returns a string with `count` repetitions: prefix + pump × count + suffix. */
export type Attack = (count: number) => string;

/**
 * Characters that are tried for a character class. The first that the class matches stands for it.
 */
const LETTERS = 'a0 中月（“，。\t\n/<>="\':：-_@.&;年记者\u00e9A%#[]{}|\\\u0000\u4e00\u3000';
/** Loops with an upper bound below this number count as finite steps. */
const LONG_LOOP = 100;

const flagsOf = (pattern: Pattern): string => pattern.flags.replace(/[gy]/g, '');

/** Returns one character that an element matches, but not `but`. */
function takenBy(raw: string, flags: string, but: string): string {
  try {
    const whole = new RegExp(`^(?:${raw})$`, flags);
    for (const letter of LETTERS) if (letter !== but && whole.test(letter)) return letter;
  } catch {
    // a part of the expression that is not valid alone
  }
  return '';
}

/**
 * Returns a text that an element matches. Other values of `choice` select other alternatives and
 * letters.
 */
function sampleOf(element: AST.Node, flags: string, choice: number): string {
  const all = (elements: readonly AST.Node[]): string =>
    elements.map((one) => sampleOf(one, flags, choice)).join('');
  switch (element.type) {
    case 'Alternative':
      return all(element.elements);
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup': {
      const { alternatives } = element;
      const chosen = alternatives[choice % alternatives.length];
      return chosen === undefined ? '' : all(chosen.elements);
    }
    case 'Quantifier': {
      const times = Math.max(element.min, element.max === 0 ? 0 : 1);
      return sampleOf(element.element, flags, choice).repeat(Math.min(times, LONG_LOOP));
    }
    case 'Character':
      return String.fromCodePoint(element.value);
    case 'CharacterSet':
    case 'CharacterClass': {
      const first = takenBy(element.raw, flags, '');
      return choice % 2 === 0 ? first : takenBy(element.raw, flags, first) || first;
    }
    default:
      return '';
  }
}

interface Loop {
  readonly before: readonly AST.Node[];
  readonly loop: AST.Quantifier;
}

/** Finds the unbounded loops below a node, each with the elements before it. */
function* loopsIn(node: AST.Node, before: readonly AST.Node[]): Generator<Loop> {
  if (node.type === 'Quantifier') {
    if (node.max >= LONG_LOOP) yield { before, loop: node };
    yield* loopsIn(node.element, before);
  } else if (node.type === 'Alternative') {
    for (const [at, element] of node.elements.entries()) {
      yield* loopsIn(element, [...before, ...node.elements.slice(0, at)]);
    }
  } else if ('alternatives' in node) {
    for (const alternative of node.alternatives) yield* loopsIn(alternative, before);
  }
}

const SUFFIXES = ['', '\u0000', '\n', '中!'];
const CHOICES = [0, 1, 2];

/** Derives attacks from the shape of the expression alone. */
export function shapedAttacks(pattern: Pattern): Attack[] {
  const { source, flags } = pattern;
  const plain = flagsOf(pattern);
  const tree = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const found = new Map<string, Attack>();
  for (const { before, loop } of loopsIn(tree, [])) {
    for (const choice of CHOICES) {
      const lead = before.map((node) => sampleOf(node, plain, choice)).join('');
      const pump = sampleOf(loop.element, plain, choice);
      for (const [prefix, body] of [
        ['', pump],
        [lead, pump],
        ['', lead + pump],
      ] as const) {
        if (body === '') continue;
        for (const suffix of SUFFIXES) {
          const key = JSON.stringify([prefix, body, suffix]);
          found.set(key, (count) => prefix + body.repeat(count) + suffix);
        }
      }
    }
  }
  return [...found.values()];
}

/** Longest time that recheck gets for one expression, in milliseconds; most take a few. */
const RECHECK_TIME = 1000;

/** Lets recheck find attacks, in an automaton of the expression and by random search. */
export function searchedAttacks({ source, flags }: Pattern): Attack[] {
  const found = checkSync(source, flags, { timeout: RECHECK_TIME });
  if (found.status !== 'vulnerable') return [];
  const { pumps, suffix } = found.attack;
  return [
    (count) => pumps.map(({ prefix, pump }) => prefix + pump.repeat(count)).join('') + suffix,
  ];
}
