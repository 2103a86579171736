/** The examples of a training, and the bins into which the values of their features are divided. */

export interface Examples {
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly values: Float32Array;
  /** 1 or 0 for each row. */
  readonly labels: Uint8Array;
  readonly weights: Float64Array;
  /** Number of the page to which each row belongs. */
  readonly pages: Int32Array;
}

/** Greatest number of bins of a feature. */
export const BINS = 64;

export interface Binned {
  /** Column by column: the bin of each row. */
  readonly bins: Uint8Array;
  /** For each column: the upper bounds of all bins except the last. */
  readonly bounds: readonly Float32Array[];
}

/** Bounds between values, chosen so that the bins contain about the same number of rows. */
function boundsOf(sorted: Float32Array): Float32Array {
  const bounds: number[] = [];
  for (let bin = 1; bin < BINS; bin += 1) {
    const at = Math.floor((sorted.length * bin) / BINS);
    const below = sorted[at - 1] ?? 0;
    const above = sorted[at] ?? 0;
    if (below < above) bounds.push((below + above) / 2);
  }
  // rare values of a feature that is almost always the same
  if (bounds.length < BINS / 2) {
    const distinct = [...new Set(sorted)];
    const step = Math.max(1, Math.ceil(distinct.length / (BINS / 2)));
    for (let at = step; at < distinct.length; at += step) {
      bounds.push(((distinct[at - 1] ?? 0) + (distinct[at] ?? 0)) / 2);
    }
  }
  return Float32Array.from(new Set(bounds)).sort();
}

function binOf(bounds: Float32Array, value: number): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (bounds[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The bin of each value. */
export function binned({ rows, columns, values }: Examples): Binned {
  const bins = new Uint8Array(rows * columns);
  const bounds: Float32Array[] = [];
  const column = new Float32Array(rows);
  for (let at = 0; at < columns; at += 1) {
    for (let row = 0; row < rows; row += 1) column[row] = values[row * columns + at] ?? 0;
    const own = boundsOf(column.slice().sort());
    bounds.push(own);
    for (let row = 0; row < rows; row += 1) bins[at * rows + row] = binOf(own, column[row] ?? 0);
  }
  return { bins, bounds };
}
