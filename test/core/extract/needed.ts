/** Finds, from a pattern's syntax tree, which characters every match must contain. */
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

/**
 * Whether every text that a pattern matches contains a character of the set. Of alternatives all
 * must contain one, of a sequence at least one part.
 */
export function needsOneOf({ source, flags }: RegExp, set: ReadonlySet<string>): boolean {
  const spellings = flags.includes('i') ? CASES : CASES.slice(0, 1);
  const hasCharacter = (value: number): boolean =>
    spellings.every((spelling) => set.has(spelling(String.fromCodePoint(value))));
  const hasRange = (from: number, to: number): boolean => {
    for (let value = from; value <= to; value += 1) if (!hasCharacter(value)) return false;
    return true;
  };
  const isInSet = (part: AST.CharacterClassElement): boolean => {
    if (part.type === 'Character') return hasCharacter(part.value);
    if (part.type === 'CharacterClassRange') return hasRange(part.min.value, part.max.value);
    if (part.type === 'CharacterSet' && part.kind === 'space' && !part.negate) {
      return SPACES.every(hasCharacter);
    }
    return (
      part.type === 'CharacterSet' && part.kind === 'digit' && !part.negate && hasRange(48, 57)
    );
  };
  const needs = (node: AST.Element): boolean => {
    switch (node.type) {
      case 'Character':
        return hasCharacter(node.value);
      case 'CharacterSet':
        return node.kind === 'digit' && isInSet(node);
      case 'CharacterClass':
        return !node.negate && node.elements.length > 0 && node.elements.every(isInSet);
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
  return parser
    .parsePattern(source, 0, source.length, { unicode: flags.includes('u') })
    .alternatives.every(someNeeds);
}
