/** Reads dates in words: with English names of months, or in Chinese numerals. */

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

/** `二〇〇九年十月二十五日`, as old pages and official documents have it */
const CHINESE =
  /([一二][〇○零九][〇○零一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/;
/** The same with a year of the Republic of China: `中華民國一百二十年五月六日` */
const REPUBLIC =
  /民[國国]([一二三四五六七八九十百]{1,5})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/;
const REPUBLIC_ZERO = 1911;
const DIGITS = '〇一二三四五六七八九';
const ZEROS = /[○零]/g;
/** Greatest number of code units in a line with such a date. A longer one tells of that day. */
const LONGEST = 40;

const digit = (character: string): number => Math.max(0, DIGITS.indexOf(character));

/** The number up to 39 that two or three numerals write: `二十五` → 25 */
function numberOf(numerals: string): number {
  const [tens = '', ones] = numerals.includes('十') ? numerals.split('十') : ['〇', numerals];
  return (tens === '' ? 1 : digit(tens)) * 10 + digit(ones ?? '');
}

/** The year of the Republic that numerals write: `一百二十` → 120 */
function republicYear(numerals: string): number {
  const [hundreds = '', rest] = numerals.includes('百') ? numerals.split('百') : ['', numerals];
  return (hundreds === '' ? 0 : digit(hundreds) * 100) + (rest ? numberOf(rest) : 0);
}

/** The date in a short line, in ASCII digits: `2009-10-25` */
export function readChineseDate(line: string): string | null {
  if (line.length > LONGEST) return null;
  const match = CHINESE.exec(line);
  if (match === null) {
    const [, years, ofYear = '', ofMonth = ''] = REPUBLIC.exec(line) ?? [];
    if (years === undefined) return null;
    return `${republicYear(years) + REPUBLIC_ZERO}-${numberOf(ofYear)}-${numberOf(ofMonth)}`;
  }
  const [, numerals = '', month = '', day = ''] = match;
  const year = Array.from(numerals.replace(ZEROS, '〇'), digit).join('');
  return `${year}-${numberOf(month)}-${numberOf(day)}`;
}
