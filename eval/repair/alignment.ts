/** Compares two texts by code points: Levenshtein distance and alignment. */

export interface Alignment {
  /** Number of characters to replace, insert or delete. */
  readonly distance: number;
  /** Indices of the characters of the first text that are not in the second one. */
  readonly wrong: ReadonlySet<number>;
}

/** The distances between all prefixes of `a` (rows) and of `b` (columns). */
function distances(a: readonly string[], b: readonly string[]): Uint32Array[] {
  const rows = [Uint32Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i += 1) {
    const above = rows[i - 1] ?? new Uint32Array();
    const row = new Uint32Array(b.length + 1);
    row[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
    }
    rows.push(row);
  }
  return rows;
}

export function align(first: string, second: string): Alignment {
  if (first === second) return { distance: 0, wrong: new Set() };
  const a = [...first];
  const b = [...second];
  const rows = distances(a, b);
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  const wrong = new Set<number>();
  let i = a.length;
  let j = b.length;
  while (i > 0) {
    const same = j > 0 && a[i - 1] === b[j - 1];
    if (j > 0 && at(i, j) === at(i - 1, j - 1) + (same ? 0 : 1)) {
      if (!same) wrong.add(i - 1);
      i -= 1;
      j -= 1;
    } else if (at(i, j) === at(i - 1, j) + 1) {
      wrong.add(i - 1);
      i -= 1;
    } else j -= 1;
  }
  return { distance: at(a.length, b.length), wrong };
}
