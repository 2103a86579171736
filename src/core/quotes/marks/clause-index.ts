/** Finds the clauses and sentences of a text by offset, from tables that are filled once. */

import type { Clause } from './clauses.ts';

const FULL = /[。！？!?…]/;
/** Number of clauses to which the search for the beginning of a sentence is limited. */
const MOST_CLAUSES = 12;

export class ClauseIndex {
  private readonly clauses: readonly Clause[];
  /** For each offset, the index of the last clause that begins there or before. */
  private readonly homes: Uint32Array;
  /**
   * For each clause, the index of the last one up to it that follows a quoted speech with a full stop,
   * or 0.
   */
  private readonly begins: Uint32Array;

  constructor(text: string, clauses: readonly Clause[]) {
    this.clauses = clauses;
    const homes = new Uint32Array(text.length + 1);
    const begins = new Uint32Array(clauses.length);
    let last = 0;
    for (let i = 1; i < clauses.length; i += 1) {
      const before = clauses[i - 1];
      const clause = clauses[i];
      if (before === undefined || clause === undefined) continue;
      homes.fill(i, clause.start, clauses[i + 1]?.start);
      if (before.stop === 'speech' && FULL.test(text.charAt(before.end - 2))) last = i;
      begins[i] = last;
    }
    this.homes = homes;
    this.begins = begins;
  }

  /** Index of the last clause that begins at an offset or before it; 0 if there is none. */
  clauseAt(at: number): number {
    const homes = this.homes;
    return homes[Math.min(Math.max(at, 0), homes.length - 1)] ?? 0;
  }

  /**
   * Index of the first clause of the sentence around a clause. A quoted speech that ends in a full stop
   * is a sentence of its own.
   */
  sentenceOf(index: number): number {
    const first = Math.max(this.clauses[index]?.sentence ?? 0, index - MOST_CLAUSES);
    return Math.max(first, this.begins[index] ?? 0);
  }
}
