/** Reads dates with English names of months. */

const MONTH = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const monthOf = (name: string): number => MONTHS.indexOf(name) / 3 + 1;

/** `Thu Mar 14 21:26:50 2019`, as the clocks of boards write it */
const CLOCK = new RegExp(
  `\\b${MONTH}\\s{1,2}(\\d{1,2})\\s(\\d\\d:\\d\\d:\\d\\d)\\s((?:19|20)\\d\\d)\\b`,
);
/** `March 14, 2019` */
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s((?:19|20)\\d\\d)\\b`);
/** `14 March 2019` */
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})\\s${MONTH}\\s((?:19|20)\\d\\d)\\b`);
/** What such dates contain. */
const ENGLISH = /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

/** The first English date of a text as `2019-3-14` or `2019-3-14 21:26:50`, or null. */
export function readEnglishDate(text: string): string | null {
  if (!ENGLISH.test(text)) return null;
  const clock = CLOCK.exec(text);
  if (clock !== null) {
    const [, month = '', day, time, year] = clock;
    return `${year}-${monthOf(month)}-${day} ${time}`;
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null) {
    const [, month = '', day, year] = monthFirst;
    return `${year}-${monthOf(month)}-${day}`;
  }
  const [, day, month = '', year] = DAY_FIRST.exec(text) ?? [];
  return year === undefined ? null : `${year}-${monthOf(month)}-${day}`;
}
