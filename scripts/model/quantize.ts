/** Quantizes numbers: each becomes the nearest of at most 256 values. */

/** Rounds in which each value is moved to the mean of the numbers that it stands for. */
const ROUNDS = 12;

/** Number of numbers from which the values are computed. If there are more, a sample is taken. */
const SAMPLE = 400_000;

export interface Quantized {
  /** 256 values in ascending order. Those beyond `bins` are 0. */
  readonly values: Float32Array;
  readonly codes: Uint8Array;
}

/** The index of the nearest among the ascending values. */
function nearest(values: Float64Array, number: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  const above = (values[low] ?? 0) - number;
  return low > 0 && number - (values[low - 1] ?? 0) < above ? low - 1 : low;
}

/** Starting values, half-way between equal shares of the numbers and equal steps of their range. */
function firstValues(sorted: Float64Array, bins: number): Float64Array {
  const least = sorted[0] ?? 0;
  const range = (sorted.at(-1) ?? 0) - least;
  return Float64Array.from({ length: bins }, (_, bin) => {
    const share = (bin + 0.5) / bins;
    return ((sorted[Math.floor(share * sorted.length)] ?? 0) + least + range * share) / 2;
  }).sort();
}

export function quantize(numbers: Float32Array, bins: number): Quantized {
  const step = Math.max(1, Math.floor(numbers.length / SAMPLE));
  const sample = Float64Array.from(numbers.filter((_, i) => i % step === 0)).sort();
  const middles = firstValues(sample, bins);
  for (let round = 0; round < ROUNDS; round += 1) {
    const sums = new Float64Array(bins);
    const counts = new Uint32Array(bins);
    for (const number of sample) {
      const bin = nearest(middles, number);
      sums[bin] = (sums[bin] ?? 0) + number;
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    for (let bin = 0; bin < bins; bin += 1) {
      const count = counts[bin] ?? 0;
      if (count > 0) middles[bin] = (sums[bin] ?? 0) / count;
    }
    middles.sort();
  }
  const values = new Float32Array(256);
  values.set(middles);
  return { values, codes: Uint8Array.from(numbers, (number) => nearest(middles, number)) };
}
