/**
 * Cuts a text into the stretches that a report shows in one way: each edit, each place that was
 * left, each quote, and each run of characters that a conversion changed begins a new one.
 */

/** A stretch of a text. `edit`, `left` and `quote` are indices into the lists of a view. */
export interface Piece {
  /** The repaired text. */
  readonly after: string;
  /** What stood there before, or `''` if an earlier piece of the same edit shows it. */
  readonly before: string;
  readonly edit: number | null;
  readonly left: number | null;
  /** The innermost quote that covers it. */
  readonly quote: number | null;
}

/** A range of a text in code points, and its index in the list of a view. */
export interface Range {
  readonly start: number;
  readonly end: number;
  readonly index: number;
}

export interface EditRange extends Range {
  readonly before: string;
}

/** A conversion of all characters outside the edits. */
export interface Converted {
  readonly index: number;
  readonly pairs: Readonly<Record<string, string>>;
  /** Where the original differs from `pairs`: offset in code points and what stood there. */
  readonly exceptions: ReadonlyMap<number, string>;
}

export interface Marks {
  readonly edits: readonly EditRange[];
  readonly left: readonly Range[];
  /** The parts of quotes. */
  readonly quotes: readonly Range[];
  readonly conversion: Converted | null;
}

export const NO_MARKS: Marks = { edits: [], left: [], quotes: [], conversion: null };

const NONE = -1;

/** For each code point, the index of the range that covers it. Shorter ranges win. */
function painted(length: number, ranges: readonly Range[]): Int32Array {
  const cover = new Int32Array(length).fill(NONE);
  const longestFirst = [...ranges].sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const { start, end, index } of longestFirst) cover.fill(index, start, end);
  return cover;
}

const orNull = (index: number | undefined): number | null =>
  index === undefined || index === NONE ? null : index;

/** A text with its marks, from which pieces are cut. */
export class MarkedText {
  readonly #characters: readonly string[];
  readonly #edits: readonly EditRange[];
  readonly #left: Int32Array;
  readonly #quotes: Int32Array;
  readonly #conversion: Converted | null;

  constructor(text: string, { edits, left, quotes, conversion }: Marks) {
    this.#characters = [...text];
    this.#edits = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
    this.#left = painted(this.#characters.length, left);
    this.#quotes = painted(this.#characters.length, quotes);
    this.#conversion = conversion;
  }

  /** The text between two offsets in code points. */
  slice(start: number, end: number): string {
    return this.#characters.slice(start, end).join('');
  }

  /** The pieces of the whole text, or of its part between two offsets in code points. */
  pieces(from = 0, to = this.#characters.length): Piece[] {
    const pieces: Piece[] = [];
    let at = from;
    for (let next = this.#firstEdit(from); next < this.#edits.length; next += 1) {
      const edit = this.#edits[next];
      if (edit === undefined || edit.start > to) break;
      if (edit.start < at || edit.end > to) continue;
      this.#plain(at, edit.start, pieces);
      this.#edited(edit, pieces);
      at = edit.end;
    }
    this.#plain(at, to, pieces);
    return pieces;
  }

  /** Index of the first edit that begins at an offset or after it. */
  #firstEdit(from: number): number {
    let low = 0;
    let high = this.#edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#edits[middle]?.start ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #place(at: number): Pick<Piece, 'left' | 'quote'> {
    return { left: orNull(this.#left[at]), quote: orNull(this.#quotes[at]) };
  }

  /** The end of the stretch from `at` on that has one kind of damage left and one quote. */
  #sameUntil(at: number, end: number): number {
    let next = at + 1;
    while (
      next < end &&
      this.#left[next] === this.#left[at] &&
      this.#quotes[next] === this.#quotes[at]
    ) {
      next += 1;
    }
    return next;
  }

  #edited({ start, end, index: edit, before }: EditRange, pieces: Piece[]): void {
    let shown = before;
    let at = start;
    do {
      const next = Math.min(end, this.#sameUntil(at, end));
      const after = this.slice(at, next);
      pieces.push({ after, before: shown, edit, ...this.#place(at) });
      shown = '';
      at = next;
    } while (at < end);
  }

  #originalAt(at: number): string {
    const character = this.#characters[at] ?? '';
    if (this.#conversion === null) return character;
    const { pairs, exceptions } = this.#conversion;
    const before = Object.hasOwn(pairs, character) ? pairs[character] : character;
    return exceptions.get(at) ?? before ?? character;
  }

  #plain(start: number, end: number, pieces: Piece[]): void {
    let at = start;
    while (at < end) {
      const place = this.#place(at);
      const most = this.#sameUntil(at, end);
      const isChanged = this.#originalAt(at) !== this.#characters[at];
      let before = '';
      let after = '';
      while (at < most && (this.#originalAt(at) !== this.#characters[at]) === isChanged) {
        before += this.#originalAt(at);
        after += this.#characters[at];
        at += 1;
      }
      const edit = isChanged ? (this.#conversion?.index ?? null) : null;
      pieces.push({ after, before, edit, ...place });
    }
  }
}
