/** UTF-16 without a byte order mark. */

/** Units looked at. */
const UNITS = 512;

/** Share of plausible units from which bytes may be UTF-16; other Chinese bytes reach 0.3. */
const LEAST = 0.8;

/**
 * Share of printable ASCII bytes from which bytes are ASCII text: two letters of it look like one
 * hanzi. Chinese UTF-16 has about a half.
 */
const ASCII_TEXT = 0.85;

/** Latin text, CJK marks, kana, hanzi, full-width forms. */
const plausible = (high: number, low: number): boolean =>
  high === 0
    ? low >= 0x20 || low === 0x0a || low === 0x0d || low === 0x09
    : (high >= 0x4e && high <= 0x9f) || high === 0x30 || high === 0x20 || high === 0xff;

const isPrintable = (byte: number): boolean => byte >= 0x20 && byte < 0x7f;

/** The byte orders in which the bytes could be UTF-16, the likelier first. */
export function utf16Orders(bytes: Uint8Array): ('utf-16le' | 'utf-16be')[] {
  const units = Math.min(bytes.length >> 1, UNITS);
  if (units < 2) return [];
  let little = 0;
  let big = 0;
  let printable = 0;
  for (let i = 0; i < units * 2; i += 2) {
    const first = bytes[i] ?? 0;
    const second = bytes[i + 1] ?? 0;
    if (plausible(second, first)) little += 1;
    if (plausible(first, second)) big += 1;
    printable += (isPrintable(first) ? 1 : 0) + (isPrintable(second) ? 1 : 0);
  }
  if (printable > units * 2 * ASCII_TEXT) return [];
  const orders: [number, 'utf-16le' | 'utf-16be'][] = [
    [little / units, 'utf-16le'],
    [big / units, 'utf-16be'],
  ];
  return orders
    .filter(([share]) => share >= LEAST)
    .sort((a, b) => b[0] - a[0])
    .map(([, order]) => order);
}

/** Share of the units that are ASCII in a page; 开 最 一 of Chinese text look like `_ g N` once. */
const LEAST_ASCII = 0.3;

/** The byte order that the NULs beside ASCII characters give, as markup has them; else `null`. */
export function utf16ByNuls(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
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
