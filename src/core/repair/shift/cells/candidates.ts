/**
 * Lists of characters that may stand at one place of the original, in flat arrays, because the model
 * weighs all of them together.
 */
import { CharacterList } from '../../../language/model/words/character-list.ts';
import { isMark } from './balance.ts';
import { otherOf } from './twins.ts';

/** A character, and one of its bytes or one beside it. */
export interface Candidate {
  readonly unit: number;
  readonly byte: number;
}

export interface Candidates {
  readonly characters: CharacterList;
  /** The byte of each that the list is about. */
  readonly bytes: Uint8Array;
  /**
   * The indices of marks and wide forms, whose log probability may be greater than the model's. All
   * others cost at least what the model says.
   */
  readonly special: readonly number[];
  /**
   * The characters of which the map to traditional makes two, with the index of the first one in the
   * list.
   */
  readonly twins: readonly { readonly index: number; readonly other: number }[];
}

/** Wide forms, corner brackets and other characters of the rows with symbols. */
const isSymbol = (unit: number): boolean => unit < 0x3400 || unit > 0x9fff;

export function candidatesOf(list: readonly Candidate[]): Candidates {
  return {
    characters: new CharacterList(list.map(({ unit }) => unit)),
    bytes: Uint8Array.from(list, ({ byte }) => byte),
    special: list.flatMap(({ unit }, index) => (isSymbol(unit) || isMark(unit) ? [index] : [])),
    twins: list.flatMap(({ unit }, index) => {
      const other = otherOf(unit);
      return other === 0 ? [] : [{ index, other }];
    }),
  };
}
