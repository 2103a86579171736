/** Recognizes UTF-16 without a byte order mark. */

/** Number of code units examined. */
const UNITS = 512;

/**
 * Share of plausible code units from which bytes may be UTF-16. Chinese text in other encodings
 * reaches 0.3.
 */
const LEAST = 0.8;

/**
 * Share of printable ASCII bytes from which bytes are ASCII text, in which two letters look like
 * one hanzi. In Chinese UTF-16 the share is about a half.
 */
const ASCII_TEXT = 0.85;

/** The high byte of kana, which is the digit 0 too, and the share of units that shows kana. */
const KANA = 0x30;
const KANA_TEXT = 0.8;

/**
 * Tells whether a unit is plausible: Latin text, CJK marks, kana, hanzi, full-width forms, bopomofo
 * and its tone marks.
 */
const plausible = (high: number, low: number): boolean =>
  high === 0
    ? low >= 0x20 || low === 0x0a || low === 0x0d || low === 0x09
    : (high >= 0x4e && high <= 0x9f) ||
      high === 0x30 ||
      high === 0x20 ||
      high === 0xff ||
      (high === 0x31 && low >= 0x05 && low <= 0x2f) ||
      (high === 0x02 && low >= 0xc7 && low <= 0xd9);

/**
 * Tells whether a byte is the high byte of hangul syllables. These are lead bytes of GBK and Big5
 * too, so hangul counts only beside ASCII units, which have a NUL. Korean has a space for every
 * four syllables.
 */
const isHangul = (high: number): boolean => high >= 0xac && high <= 0xd7;

/** Whether two bytes are the high bytes of a pair of surrogates: an emoji, or a rare hanzi. */
const isPair = (high = 0, low = 0): boolean =>
  high >= 0xd8 && high <= 0xdb && low >= 0xdc && low <= 0xdf;

/** Share of ASCII units from which hangul syllables count. */
const LEAST_NULS = 0.05;

const isPrintable = (byte: number): boolean => byte >= 0x20 && byte < 0x7f;

type Order = 'utf-16le' | 'utf-16be';

/** Number and share of plausible units of bytes that would otherwise be binary data. */
const LEAST_LAST = 6;
const LAST_SHARE = 0.95;

/**
 * The byte order of bytes that are no text in any other encoding, or `null`. Then hangul and
 * bopomofo count without ASCII beside them.
 */
export function utf16AtLast(bytes: Uint8Array): Order | null {
  if (bytes.length < LEAST_LAST * 2 || bytes.length % 2 !== 0) return null;
  return utf16Orders(bytes, { least: LAST_SHARE, hangul: true })[0] ?? null;
}

/**
 * The byte orders in which the bytes may be UTF-16, the more probable first. `hangul` counts
 * syllables without ASCII beside them.
 */
export function utf16Orders(
  bytes: Uint8Array,
  { least, hangul } = { least: LEAST, hangul: false },
): Order[] {
  const units = Math.min(bytes.length >> 1, UNITS);
  if (units < 2) return [];
  const counted = [countUnits(bytes, units, 1), countUnits(bytes, units, 0)];
  const isKana = counted.some(({ kana }) => kana >= units * KANA_TEXT);
  if (!isKana && countPrintable(bytes, units * 2) > units * 2 * ASCII_TEXT) return [];
  const [little = 0, big = 0] = counted.map((count) => {
    const isHangulText = hangul || count.nuls > units * LEAST_NULS;
    return (count.plausible + (isHangulText ? count.hangul : 0)) / units;
  });
  const orders: [number, Order][] = [
    [little, 'utf-16le'],
    [big, 'utf-16be'],
  ];
  return orders
    .filter(([share]) => share >= least)
    .sort((a, b) => b[0] - a[0])
    .map(([, order]) => order);
}

interface Count {
  plausible: number;
  hangul: number;
  kana: number;
  nuls: number;
}

/** Counts kinds of code units. `high` is where the high byte of a unit stands: 0 or 1. */
function countUnits(bytes: Uint8Array, units: number, high: 0 | 1): Count {
  const count: Count = { plausible: 0, hangul: 0, kana: 0, nuls: 0 };
  for (let i = 0; i < units * 2; i += 2) {
    const first = bytes[i + high] ?? 0;
    const second = bytes[i + 1 - high] ?? 0;
    const isHalf = isPair(first, bytes[i + high + 2]) || isPair(bytes[i + high - 2], first);
    if (isHalf || plausible(first, second)) count.plausible += 1;
    else if (isHangul(first)) count.hangul += 1;
    if (first === KANA) count.kana += 1;
    if (first === 0) count.nuls += 1;
  }
  return count;
}

function countPrintable(bytes: Uint8Array, length: number): number {
  let count = 0;
  for (let i = 0; i < length; i += 1) if (isPrintable(bytes[i] ?? 0)) count += 1;
  return count;
}

/**
 * Least share of ASCII code units in a page of UTF-16. A few may occur by chance: 开, 最 and 一
 * look like `_`, `g` and `N` in the other byte order.
 */
const LEAST_ASCII = 0.3;

/** Number of them, since a single one may be 一 in the other byte order. */
const LEAST_ASCII_UNITS = 2;

/**
 * The byte order shown by the NULs beside ASCII characters, which markup always has; null if there
 * are too few.
 */
export function utf16ByNuls(bytes: Uint8Array): Order | null {
  const units = Math.min(bytes.length >> 1, UNITS);
  let little = 0;
  let big = 0;
  for (let i = 0; i < units * 2; i += 2) {
    const first = bytes[i] ?? 0;
    const second = bytes[i + 1] ?? 0;
    if (second === 0 && first > 0 && first < 0x7f) little += 1;
    if (first === 0 && second > 0 && second < 0x7f) big += 1;
  }
  if (units < 2 || Math.min(little, big) * 20 > Math.max(little, big)) return null;
  if (Math.max(little, big) < LEAST_ASCII_UNITS) return null;
  if (little > units * LEAST_ASCII) return 'utf-16le';
  return big > units * LEAST_ASCII ? 'utf-16be' : null;
}
