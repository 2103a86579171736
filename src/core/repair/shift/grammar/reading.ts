/** What all rules of the grammar need: the lattice that they extend, and the page. */
import type { Lattice } from '../lattice/lattice.ts';
import type { PageText } from './page-text.ts';

export interface Reading {
  readonly lattice: Lattice;
  readonly page: PageText;
  /**
   * The offsets on the page at which any characters may hide behind several vanished pairs in
   * succession, and not only frequent ones.
   */
  readonly thorough: ReadonlySet<number> | null;
}

/** Whether any character may hide behind vanished pairs at an offset on the page. */
export const isThoroughAt = ({ thorough }: Reading, at: number): boolean =>
  thorough?.has(at) === true;
