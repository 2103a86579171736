/** What all rules of the grammar need: the lattice that they extend, and the page. */
import type { Lattice } from '../lattice/lattice.ts';
import type { PageText } from './page-text.ts';

export interface Reading {
  readonly lattice: Lattice;
  readonly page: PageText;
  /**
   * Whether any characters may hide behind several vanished pairs in succession, or only frequent
   * ones.
   */
  readonly isThorough: boolean;
}
