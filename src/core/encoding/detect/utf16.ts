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
  let little = 0;
  let big = 0;
  let littleHangul = 0;
  let bigHangul = 0;
  let littleNuls = 0;
  let bigNuls = 0;
  let printable = 0;
  for (let i = 0; i < units * 2; i += 2) {
    const first = bytes[i] ?? 0;
    const second = bytes[i + 1] ?? 0;
    if (plausible(second, first)) little += 1;
    else if (isHangul(second)) littleHangul += 1;
    if (plausible(first, second)) big += 1;
    else if (isHangul(first)) bigHangul += 1;
    if (second === 0) littleNuls += 1;
    if (first === 0) bigNuls += 1;
    printable += (isPrintable(first) ? 1 : 0) + (isPrintable(second) ? 1 : 0);
  }
  if (printable > units * 2 * ASCII_TEXT) return [];
  if (hangul || littleNuls > units * LEAST_NULS) little += littleHangul;
  if (hangul || bigNuls > units * LEAST_NULS) big += bigHangul;
  const orders: [number, Order][] = [
    [little / units, 'utf-16le'],
    [big / units, 'utf-16be'],
  ];
  return orders
    .filter(([share]) => share >= least)
    .sort((a, b) => b[0] - a[0])
    .map(([, order]) => order);
}

/**
 * Least share of ASCII code units in a page of UTF-16. A few may occur by chance: 开, 最 and 一
 * look like `_`, `g` and `N` in the other byte order.
 */
const LEAST_ASCII = 0.3;

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
  if (little > units * LEAST_ASCII) return 'utf-16le';
  return big > units * LEAST_ASCII ? 'utf-16be' : null;
}
