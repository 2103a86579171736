/**
 * Encoders for encodings that the Encoding Standard leaves out: HZ (RFC 1843), ISO-2022-CN (RFC
 * 1922) and EUC-TW. They return `null` for text that the encoding cannot represent.
 */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import iconv from 'iconv-lite';

const SIDE = 94;

/**
 * Plane, row and column (0x21 to 0x7e) of each character in CNS 11643. scripts/build-cns11643.ts
 * describes the layout.
 */
const cns = new Map<string, readonly [number, number, number]>();
const table = brotliDecompressSync(
  readFileSync(new URL('../../data/cns11643.bin.br', import.meta.url)),
);
for (let at = table.length / 2 - 1; at >= 0; at -= 1) {
  const unit = table.readUInt16LE(at * 2);
  if (unit === 0) continue;
  const plane = Math.floor(at / (SIDE * SIDE)) + 1;
  const row = (Math.floor(at / SIDE) % SIDE) + 0x21;
  cns.set(String.fromCharCode(unit), [plane, row, (at % SIDE) + 0x21]);
}

const isAscii = (character: string): boolean => character <= '\x7f';

/** The cells of GB 2312 itself. GBK put characters of its own into the free cells of these rows. */
const OWN = new Map<number, readonly (readonly [number, number])[]>([
  [
    0xa2,
    [
      [0xb1, 0xe2],
      [0xe5, 0xee],
      [0xf1, 0xfc],
    ],
  ],
  [
    0xa6,
    [
      [0xa1, 0xb8],
      [0xc1, 0xd8],
    ],
  ],
  [
    0xa8,
    [
      [0xa1, 0xba],
      [0xc5, 0xe9],
    ],
  ],
]);

/** Row and column in GB 2312 without the high bits, or `null`. */
function gb2312(character: string): readonly [number, number] | null {
  const [row = 0, column = 0, ...more] = iconv.encode(character, 'gbk');
  if (more.length > 0 || row < 0xa1 || row > 0xf7 || column < 0xa1 || column > 0xfe) return null;
  const isOwn = OWN.get(row)?.some(([least, most]) => column >= least && column <= most) ?? true;
  if (!isOwn || (row > 0xa9 && row < 0xb0)) return null;
  return [row - 0x80, column - 0x80];
}

/** `中a` → `~{VP~}a`. Each line begins and ends in ASCII, and a tilde is doubled. */
export function encodeHz(text: string): Uint8Array | null {
  const bytes: number[] = [];
  let chinese = false;
  const turn = (on: boolean): void => {
    if (on !== chinese) bytes.push(0x7e, on ? 0x7b : 0x7d);
    chinese = on;
  };
  for (const character of text) {
    if (isAscii(character)) {
      turn(false);
      if (character === '~') bytes.push(0x7e);
      bytes.push(character.charCodeAt(0));
      continue;
    }
    const cell = gb2312(character);
    // row 0x7e would be read as an escape
    if (cell === null || cell[0] > 0x77) return null;
    turn(true);
    bytes.push(...cell);
  }
  turn(false);
  return Uint8Array.from(bytes);
}

const ESC = 0x1b;
const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;
/** The sets that ISO-2022-CN may designate: final bytes, and whether a single shift is used. */
const GB2312_SET = 0x41;
const CNS_1 = 0x47;
const CNS_2 = 0x48;

/**
 * Encodes GB 2312 or CNS plane 1 after SO, and CNS plane 2 one character at a time. A new line
 * resets the designations.
 */
export function encodeIso2022Cn(text: string): Uint8Array | null {
  const bytes: number[] = [];
  let out = false;
  let designated = 0;
  let second = false;
  for (const character of text) {
    if (isAscii(character)) {
      if (out) bytes.push(SHIFT_IN);
      out = false;
      bytes.push(character.charCodeAt(0));
      if (character !== '\n') continue;
      designated = 0;
      second = false;
      continue;
    }
    const gb = gb2312(character);
    const tw = cns.get(character);
    if (gb === null && tw?.[0] === 2) {
      if (!second) bytes.push(ESC, 0x24, 0x2a, CNS_2);
      second = true;
      bytes.push(ESC, 0x4e, tw[1], tw[2]);
      continue;
    }
    const cell = gb ?? tw?.slice(1);
    if (cell === undefined) return null;
    const wanted = gb === null ? CNS_1 : GB2312_SET;
    if (designated !== wanted) bytes.push(ESC, 0x24, 0x29, wanted);
    designated = wanted;
    if (!out) bytes.push(SHIFT_OUT);
    out = true;
    bytes.push(...cell);
  }
  if (out) bytes.push(SHIFT_IN);
  return Uint8Array.from(bytes);
}

/** Encodes plane 1 in two bytes and plane 2 in four: 8E A2 row column. */
export function encodeEucTw(text: string): Uint8Array | null {
  const bytes: number[] = [];
  for (const character of text) {
    const cell = cns.get(character);
    if (isAscii(character)) bytes.push(character.charCodeAt(0));
    else if (cell === undefined) return null;
    else {
      const [plane, row, column] = cell;
      if (plane > 1) bytes.push(0x8e, 0xa0 + plane);
      bytes.push(row + 0x80, column + 0x80);
    }
  }
  return Uint8Array.from(bytes);
}
