/** Puts dates together whose parts are in elements of their own, as in boxes with a large day. */

interface Form {
  readonly first: RegExp;
  readonly second: RegExp;
  /** How the date is written, with what the two patterns found. */
  readonly join: (first: string, second: string) => string;
}

const DAY = /^(\d{1,2})\s?[日号號]?$/;
const MONTH = /^((?:19|20)\d\d\s?[-/.年]\s?\d{1,2})\s?月?$/;
const YEAR = /^((?:19|20)\d\d)\s?年?$/;
const MONTH_AND_DAY = /^(\d{1,2}\s?[-/.月]\s?\d{1,2})\s?日?$/;

const FORMS: readonly Form[] = [
  // `21`, `2024年02月`
  { first: DAY, second: MONTH, join: (day, month) => `${month}-${day}` },
  // `2024-02`, `21`
  { first: MONTH, second: DAY, join: (month, day) => `${month}-${day}` },
  // `02-21`, `2024`
  { first: MONTH_AND_DAY, second: YEAR, join: (day, year) => `${year}-${day}` },
  // `2024`, `02/21`
  { first: YEAR, second: MONTH_AND_DAY, join: (year, day) => `${year}-${day}` },
];

const LONGEST = 12;

/** The dates that adjacent lines make together: `21`, `2024年02月` → `2024年02-21` */
export function joinedDates(lines: readonly string[]): string[] {
  const dates: string[] = [];
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (next === undefined || line.length > LONGEST || next.length > LONGEST) continue;
    for (const { first, second, join } of FORMS) {
      const one = first.exec(line.trim())?.[1];
      const other = second.exec(next.trim())?.[1];
      if (one !== undefined && other !== undefined) dates.push(join(one, other));
    }
  }
  return dates;
}
