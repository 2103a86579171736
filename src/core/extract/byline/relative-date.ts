/**
 * Reads dates that depend on the moment of reading: `今天 08:30`, `3小时前`, `1月16日`. They have
 * no meaning unless the time of the fetch is known.
 */
import { CHINA, CHINA_MINUTES, type Moment } from './dateline.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Length of the longest line. A longer one is prose: `今天 08:30，列车从河口站开出。` */
const LONGEST = 40;

const UNITS: ReadonlyMap<string, number> = new Map([
  ['分钟', MINUTE],
  ['分鐘', MINUTE],
  ['小时', HOUR],
  ['小時', HOUR],
  ['天', DAY],
]);
const AGO = /(?<!\d)(\d{1,3})\s?(分钟|分鐘|小时|小時|天)[之以]?前/;
const JUST = /刚刚|剛剛/;

const DAYS: ReadonlyMap<string, number> = new Map([
  ['今', 0],
  ['昨', 1],
  ['前', 2],
]);
/** Named days. (今日头条 is a site.) */
const NAMED = /([今昨前])[天日](?:\s?(\d{1,2})[:：](\d{2})|(?=$|[\s|｜]))/;

/**
 * `01-16 08:30`, `1月16日 08:30`; `1月16日` only as a whole line, because a subtitle may contain it
 * too.
 */
const MONTH_AND_DAY = /(?<![\d年/.-])(\d{1,2})[月/-](\d{1,2})日?\s{0,3}(\d{1,2})[:：](\d{2})/;
const DAY_ALONE = /^(\d{1,2})月(\d{1,2})日$/;

/** A moment as a clock in China shows it. */
function inChina(milliseconds: number, withTime: boolean): Moment {
  const iso = new Date(milliseconds + CHINA_MINUTES * MINUTE).toISOString();
  return { day: iso.slice(0, 10), time: withTime ? `${iso.slice(11, 17)}00` : null, zone: CHINA };
}

const clock = (hour: string | undefined, minute: string | undefined): string | null =>
  hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59
    ? null
    : `${hour.padStart(2, '0')}:${minute}:00`;

/** The last time that there was such a day: `01-16 08:30`. */
function lastDay(match: RegExpExecArray, fetched: number): Moment | null {
  const [, month = '', day = '', hour, minute] = match;
  const today = inChina(fetched, false).day;
  const days = [0, 1].map(
    (back) =>
      `${Number(today.slice(0, 4)) - back}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
  const found = days.find((one) => one <= today && isCalendarDay(one));
  return found === undefined ? null : { day: found, time: clock(hour, minute), zone: CHINA };
}

function isCalendarDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** Reads a line of a page that was fetched at `fetchedAt` (ISO 8601). */
export function readRelative(line: string, fetchedAt: string): Moment | null {
  const fetched = Date.parse(fetchedAt);
  if (line.length > LONGEST || Number.isNaN(fetched)) return null;
  const ago = AGO.exec(line);
  if (ago !== null) {
    const unit = UNITS.get(ago[2] ?? '') ?? DAY;
    return inChina(fetched - Number(ago[1]) * unit, unit < HOUR);
  }
  if (JUST.test(line)) return inChina(fetched, true);
  const named = NAMED.exec(line);
  if (named !== null) {
    const { day } = inChina(fetched - (DAYS.get(named[1] ?? '') ?? 0) * DAY, false);
    return { day, time: clock(named[2], named[3]), zone: CHINA };
  }
  const match = MONTH_AND_DAY.exec(line) ?? DAY_ALONE.exec(line.trim());
  return match === null ? null : lastDay(match, fetched);
}
