/** Searches in lists that are sorted by where their members start. */

/** Index of the first member that starts at or after an offset, or the length of the list. */
export function firstFrom(list: readonly { readonly start: number }[], at: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
