/** Finds, from a pattern's syntax tree, which characters every match must contain or begin with. */
import { type AST, RegExpParser } from '@eslint-community/regexpp';

const parser = new RegExpParser();

const CASES = [
  (text: string) => text,
  (text: string) => text.toLowerCase(),
  (text: string) => text.toUpperCase(),
];

/** Code points that `\s` matches. */
const SPACES = Array.from({ length: 0x10000 }, (_, value) => value).filter(
  (value) => String.fromCharCode(value).trim() === '',
);

type IsIn = (part: AST.CharacterClassElement | AST.CharacterSet) => boolean;

/** Makes a function that tells whether all characters of a part of a pattern are in the set. */
function membership(flags: string, set: ReadonlySet<string>): IsIn {
  const spellings = flags.includes('i') ? CASES : CASES.slice(0, 1);
  const hasCharacter = (value: number): boolean =>
    spellings.every((spelling) => set.has(spelling(String.fromCodePoint(value))));
  const hasRange = (from: number, to: number): boolean => {
    for (let value = from; value <= to; value += 1) if (!hasCharacter(value)) return false;
    return true;
  };
  return (part) => {
    if (part.type === 'Character') return hasCharacter(part.value);
    if (part.type === 'CharacterClassRange') return hasRange(part.min.value, part.max.value);
    if (part.type !== 'CharacterSet' || part.kind === 'any' || part.negate) return false;
    if (part.kind === 'space') return SPACES.every(hasCharacter);
    return part.kind === 'digit' && hasRange(48, 57);
  };
}

const alternativesOf = ({ source, flags }: RegExp): readonly AST.Alternative[] =>
  parser.parsePattern(source, 0, source.length, { unicode: flags.includes('u') }).alternatives;

const isClassIn = (node: AST.CharacterClass, isIn: IsIn): boolean =>
  !node.negate &&
  node.elements.length > 0 &&
  (node.elements as AST.CharacterClassElement[]).every(isIn);

/**
 * Whether every text that a pattern matches contains a character of the set. Of alternatives all
 * must contain one, of a sequence at least one part.
 */
export function needsOneOf(pattern: RegExp, set: ReadonlySet<string>): boolean {
  const isIn = membership(pattern.flags, set);
  const needs = (node: AST.Element): boolean => {
    switch (node.type) {
      case 'Character':
      case 'CharacterSet':
        return isIn(node);
      case 'CharacterClass':
        return isClassIn(node, isIn);
      case 'Group':
      case 'CapturingGroup':
        return node.alternatives.every(someNeeds);
      case 'Quantifier':
        return node.min > 0 && needs(node.element);
      default:
        return false;
    }
  };
  const someNeeds = ({ elements }: AST.Alternative): boolean => elements.some(needs);
  return alternativesOf(pattern).every(someNeeds);
}

/** What a part of a pattern may begin with: only characters of the set, and nothing at all. */
interface Beginning {
  readonly isIn: boolean;
  readonly mayBeEmpty: boolean;
}

/**
 * Whether every text that a pattern matches begins with a character of the set. The pattern must
 * begin with `^` in each alternative.
 */
export function beginsWithOneOf(pattern: RegExp, set: ReadonlySet<string>): boolean {
  const isIn = membership(pattern.flags, set);
  const ofSequence = (elements: readonly AST.Element[]): Beginning => {
    for (const element of elements) {
      const own = beginningOf(element);
      if (!own.isIn || !own.mayBeEmpty) return own;
    }
    return { isIn: true, mayBeEmpty: true };
  };
  const ofAlternatives = (all: readonly AST.Alternative[]): Beginning => {
    const own = all.map(({ elements }) => ofSequence(elements));
    return {
      isIn: own.every((one) => one.isIn),
      mayBeEmpty: own.some((one) => one.mayBeEmpty),
    };
  };
  const beginningOf = (node: AST.Element): Beginning => {
    switch (node.type) {
      case 'Character':
      case 'CharacterSet':
        return { isIn: isIn(node), mayBeEmpty: false };
      case 'CharacterClass':
        return { isIn: isClassIn(node, isIn), mayBeEmpty: false };
      case 'Group':
      case 'CapturingGroup':
        return ofAlternatives(node.alternatives);
      case 'Quantifier': {
        const own = beginningOf(node.element);
        return { ...own, mayBeEmpty: own.mayBeEmpty || node.min === 0 };
      }
      case 'Assertion':
        return { isIn: true, mayBeEmpty: true };
      default:
        return { isIn: false, mayBeEmpty: false };
    }
  };
  const alternatives = alternativesOf(pattern);
  const areAnchored = alternatives.every(
    ({ elements: [first] }) => first?.type === 'Assertion' && first.kind === 'start',
  );
  const { isIn: isBegun, mayBeEmpty } = ofAlternatives(alternatives);
  return areAnchored && isBegun && !mayBeEmpty;
}
