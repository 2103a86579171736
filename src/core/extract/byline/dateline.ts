/** Reads dates as pages write them. Dates without a time zone are in China's. */

import { readChineseDate, readEnglishDate } from './worded-date.ts';

/** A day, and the time if it is known. */
export interface Moment {
  /** `2025-01-16` */
  readonly day: string;
  /** `08:30:00`, or null. */
  readonly time: string | null;
  /** `+08:00`, as written or by default. */
  readonly zone: string;
}

/**
 * `2025年1月16日 08:30`, `2025-01-16T08:30:00+08:00`, `2025/1/16 上午8:30`, `2025.01.16`,
 * `2025年01月16日 星期四 08:30`
 */
const DATE =
  /(?<![\d.])((?:19|20)\d\d)\s?[-/.年／－]\s?(\d{1,2})\s?[-/.月／－]\s?(\d{1,2})(?!\d(?!\d?[:：]\d\d))日?(?:[T\s\u00a0|,，]{0,6}(?:[(（]?(?:星期|周|週|礼拜)[一二三四五六日天][)）]?)?[\s\u00a0|]{0,6}(上午|下午|早上|中午|晚上|凌晨|AM|PM)?\s?(\d{1,2})\s?[:：时時]\s?(\d{2})(?:\s?[:：分]\s?(\d{2}))?(?:\.\d{1,6})?\s?(Z|[+-]\d\d:?\d\d)?)?/gi;

/** Two digits are a year only after a label: `发布时间：25-01-16 08:30`. */
const SHORT_YEAR =
  /((?:发布|發布|发表|更新)?(?:时间|日期|於|于)\s?[:：]\s?)(\d\d-\d{1,2}-\d{1,2})/g;

/** Dates in an address: `/20250116/`, `/2025-01/16/`, `/2025/0116/`, `t20250116_`. */
const URL_DATE =
  /[/_t-](20\d\d)[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|\d{0,12}[/_.]|$)/;

/** The zone of pages that state none, and its offset from UTC in minutes. */
export const CHINA = '+08:00';
export const CHINA_MINUTES = 480;

const two = (value: number): string => String(value).padStart(2, '0');

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const AFTERNOON = /下午|晚上|PM/i;
const NOON = /中午/;

function hour24(hour: number, part: string | undefined): number {
  if (part === undefined) return hour;
  if (AFTERNOON.test(part) && hour < 12) return hour + 12;
  return NOON.test(part) && hour < 4 ? hour + 12 : hour;
}

const zoneOf = (written: string): string =>
  written.includes(':') ? written : `${written.slice(0, 3)}:${written.slice(3)}`;

/** Converts UTC (`Z`), in which servers write, to the same moment in China. */
function fromUniversal(day: string, time: string): Moment {
  const china = new Date(Date.parse(`${day}T${time}Z`) + CHINA_MINUTES * 60_000).toISOString();
  return { day: china.slice(0, 10), time: china.slice(11, 19), zone: CHINA };
}

function toMoment(match: RegExpMatchArray): Moment | null {
  const [, year, month, date, part, hour, minute, second = '0', zone] = match;
  const numbers = [Number(year), Number(month), Number(date)] as const;
  if (!isDay(...numbers)) return null;
  const day = `${year}-${two(numbers[1])}-${two(numbers[2])}`;
  if (hour === undefined || minute === undefined) return { day, time: null, zone: CHINA };
  const clock = hour24(Number(hour), part);
  if (clock > 23 || Number(minute) > 59 || Number(second) > 59) {
    return { day, time: null, zone: CHINA };
  }
  const time = `${two(clock)}:${minute}:${two(Number(second))}`;
  if (zone === undefined) return { day, time, zone: CHINA };
  if (zone.toUpperCase() === 'Z' || zone.startsWith('+00')) return fromUniversal(day, time);
  return { day, time, zone: zoneOf(zone) };
}

/** A year of two digits before a time: `22-7-30 21:06` */
const SHORT_STAMP = /(?<![\d.-])([0-4]\d-\d{1,2}-\d{1,2})(?=\s\d{1,2}:\d\d)/g;

/** Years of the Republic of China: `民國110年5月3日` is in 2021. */
const REPUBLIC = /(?:中華)?民[國国]\s?(\d{2,3})\s?年/g;
const REPUBLIC_ZERO = 1911;
/** Three digits are such a year after a label: `發布日期：120-08-02` */
const REPUBLIC_SHORT =
  /((?:发布|發布|發佈|发表|發表|刊登|張貼|更新)(?:時間|时间|日期|於|于)\s?[:：]\s?)(1\d\d)(?=[-/.]\d{1,2}[-/.]\d{1,2}(?!\d))/g;

/** Years of Japanese reigns: `令和6年5月3日` is in 2024. */
const REIGN = /(令和|平成)\s?(\d{1,2})\s?年/g;
const BEFORE_REIGN: ReadonlyMap<string, number> = new Map([
  ['令和', 2018],
  ['平成', 1988],
]);

/**
 * American dates, as scripts in browsers write them: `5/21/2024, 3:08:44 PM` → `2024-5-21 PM
 * 3:08:44`
 */
const AMERICAN = /\b(\d{1,2})\/(\d{1,2})\/(20\d\d),? (\d{1,2}:\d\d(?::\d\d)?) ([AP]M)/g;

/** Chinese pages outside China write the day first: `10/04/2024 - 18:20`. */
const DAY_FIRST = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?![\d/])(?: - (?=\d))?/g;

/** Dates of some systems with Chinese month names: `10 十月 2019`. */
const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const DAY_MONTH_YEAR =
  /(?<!\d)(\d{1,2})\s?([一二三四五六七八九十]{1,2})月\s?((?:19|20)\d\d)(?!\d)/g;

/** Day and month in either order, if only one order is possible. */
const slashed = (first: string, second: string, year: string): string =>
  Number(second) > 12 ? `${year}-${first}-${second} ` : `${year}-${second}-${first} `;

/** What dates with the year at the end contain. */
const YEAR_LAST = /[/月]\s?(?:19|20)\d\d/;

/** Puts the year first: `5/21/2024, 3:08:44 PM`, `10/04/2024`, `10 十月 2019`. */
const yearFirst = (text: string): string =>
  text
    .replace(AMERICAN, '$3-$1-$2 $5 $4')
    .replace(DAY_FIRST, (_, first: string, second: string, year: string) =>
      slashed(first, second, year),
    )
    .replace(
      DAY_MONTH_YEAR,
      (_, day: string, month: string, year: string) =>
        `${year}-${MONTHS.indexOf(month) + 1}-${day}`,
    );

/** Writes years in full, of our era, which is seldom needed. */
function withFullYears(text: string): string {
  let full = text.includes('-') ? text.replace(SHORT_STAMP, '20$1') : text;
  if (full.includes('：') || full.includes(':')) {
    full = full
      .replace(SHORT_YEAR, (_, label: string, day: string) => `${label}20${day}`)
      .replace(
        REPUBLIC_SHORT,
        (_, label: string, year: string) => `${label}${Number(year) + REPUBLIC_ZERO}`,
      );
  }
  if (!full.includes('年')) return full;
  return full
    .replace(REPUBLIC, (_, year: string) => `${Number(year) + REPUBLIC_ZERO}年`)
    .replace(
      REIGN,
      (_, reign: string, year: string) => `${Number(year) + (BEFORE_REIGN.get(reign) ?? 0)}年`,
    );
}

/** All dates of a text, in order. */
export function readMoments(text: string): Moment[] {
  if (!TWO_DIGITS.test(text) && !REIGN_NAME.test(text)) return [];
  const dated = withFullYears(YEAR_LAST.test(text) ? yearFirst(text) : text);
  return [...dated.matchAll(DATE)].flatMap((match) => toMoment(match) ?? []);
}

/** What every date contains and most lines of a page do not. */
const TWO_DIGITS = /\d\d/;
const REIGN_NAME = /令和|平成/;

/** An English date in a text. Its time is in the zone of the site, which nobody knows. */
function readEnglish(text: string): Moment | null {
  const date = readEnglishDate(text);
  return date === null ? null : (readMoments(date)[0] ?? null);
}

/** A date in Chinese numerals in a text. */
function readChinese(text: string): Moment | null {
  const date = readChineseDate(text);
  return date === null ? null : (readMoments(date)[0] ?? null);
}

/** The date in an address: `https://news.example/2025-01/16/c_1.htm` */
export function readAddressDay(address: string): Moment | null {
  const match = URL_DATE.exec(address);
  const [, year, month, date] = match ?? [];
  if (!isDay(Number(year), Number(month), Number(date))) return null;
  return { day: `${year}-${month}-${date}`, time: null, zone: CHINA };
}

/** A moment in ISO 8601; only the day if the page states no time. */
export const toIso = ({ day, time, zone }: Moment): string =>
  time === null ? day : `${day}T${time}${zone}`;

export interface DateEvidence {
  /** Lines between headline and body. */
  readonly near: readonly string[];
  /** Lines before the headline. */
  readonly above: readonly string[];
  /** What the page states in its metadata. */
  readonly stated: readonly string[];
  readonly addresses: readonly string[];
  /** Lines below the article that say when it was published. */
  readonly far: () => readonly string[];
  /** Reads a relative date in a line, if the time of the fetch is known. */
  readonly relative: ((line: string) => Moment | null) | null;
}

const AFTER_UPDATE = /(?:更新|修改|编辑)(?:时间|于|時間)?\s?[:：]?\s?$/;
/**
 * Words of a change: `已于 2023-03-14 09:02 修改`, in contrast to `于 2023-03-13 21:40 首次发布`
 */
const UPDATED = /修改|更新/;
const isUpdate = (text: string): boolean => UPDATED.test(text);
/** A labelled date of a change, which may stand before that of the publication in the same line. */
const UPDATE =
  /(?:更新|修改)(?:时间|時間|日期|于|於)?\s?[:：]?\s?(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s\d{1,2}:\d\d(?::\d\d)?)?/g;
const SAYS_PUBLISHED =
  /(?:发布|發布|發佈|发表|發表)(?:时间|時間|日期|于|於)?\s?[:：]?\s?(?:19|20)\d\d/;

/** `更新：2025-01-17 08:30 | 发布：2025-01-16 09:00` → ` | 发布：2025-01-16 09:00` */
const withoutUpdate = (text: string): string =>
  isUpdate(text) && SAYS_PUBLISHED.test(text) ? text.replace(UPDATE, '') : text;

/** The date of a user and not of what the user wrote: `注册：2003-09-01` */
const OF_USER = /(?:注册|註冊|加入)(?:时间|時間|日期|于|於)?\s?[:：]|最后登录|最後登入/;
/** A clock on the page, which is not the article's date: `2025年12月24日 星期三 29°C` */
const CLOCK = /星期|周[一二三四五六日]|[°℃]|今[天日]是|农历|農曆/;

/**
 * The first moment in some lines that has a time, otherwise the first one. Lines after it are not
 * read.
 */
function firstTimed(lines: readonly string[]): Moment | undefined {
  let first: Moment | undefined;
  for (const line of lines) {
    for (const moment of readMoments(line)) {
      if (moment.time !== null) return moment;
      first ??= moment;
    }
  }
  return first;
}

/**
 * The moment of publication. Visible text takes precedence, because metadata often contains the
 * time of a rebuild.
 */
export function findPublished({
  near,
  above,
  stated,
  addresses,
  far,
  relative,
}: DateEvidence): Moment | null {
  const facts = (): Moment[] => stated.flatMap(readMoments);
  const lines = near
    .filter((text) => !AFTER_UPDATE.test(text) && !OF_USER.test(text))
    .map(withoutUpdate);
  const [changed, others] = [lines.filter(isUpdate), lines.filter((text) => !isUpdate(text))];
  const seen =
    firstTimed(others) ??
    firstTimed(changed) ??
    firstTimed(above.filter((text) => !CLOCK.test(text) && !OF_USER.test(text)));
  if (seen !== undefined) {
    if (seen.time !== null) return seen;
    return facts().find(({ day, time }) => day === seen.day && time !== null) ?? seen;
  }
  return (
    facts()[0] ??
    addresses.map(readAddressDay).find((moment) => moment !== null) ??
    [...lines, ...above].map(readChinese).find((moment) => moment !== null) ??
    [...lines, ...above].map(readEnglish).find((moment) => moment !== null) ??
    [...near, ...above].map((line) => relative?.(line) ?? null).find((moment) => moment !== null) ??
    far().flatMap(readMoments)[0] ??
    null
  );
}
