/**
 * The indexes of the Encoding Standard, from @sinonjs/text-encoding 0.7.3, with later changes and
 * special cases of the standard.
 */
import { createRequire } from 'node:module';

type Index = readonly (number | null)[];

const shipped: {
  readonly 'encoding-indexes': {
    readonly big5: Index;
    readonly 'euc-kr': Index;
    readonly gb18030: Index;
    readonly 'gb18030-ranges': readonly (readonly [number, number])[];
  };
} = createRequire(import.meta.url)('@sinonjs/text-encoding/lib/encoding-indexes.js');

export const indexes = shipped['encoding-indexes'];

export interface Later {
  readonly reason: string;
  /** Bytes in hexadecimal, and their text. */
  readonly cells: Readonly<Record<string, string>>;
}

/** Cells in which the current standard differs from these indexes. */
export const LATER: Readonly<Record<'gb18030' | 'big5', Later>> = {
  gb18030: {
    reason:
      'GB18030-2022 moved 18 characters out of the private use area (whatwg/encoding #336, October 2024), for gbk too',
    cells: {
      a6d9: '\ufe10',
      a6da: '\ufe12',
      a6db: '\ufe11',
      a6dc: '\ufe13',
      a6dd: '\ufe14',
      a6de: '\ufe15',
      a6df: '\ufe16',
      a6ec: '\ufe17',
      a6ed: '\ufe18',
      a6f3: '\ufe19',
      fe59: '\u9fb4',
      fe61: '\u9fb5',
      fe66: '\u9fb6',
      fe67: '\u9fb7',
      fe6d: '\u9fb8',
      fe7e: '\u9fb9',
      fe90: '\u9fba',
      fea0: '\u9fbb',
    },
  },
  big5: {
    reason: 'four cells give two code points each, by a table in the decoder and not in the index',
    cells: {
      '8862': '\u00ca\u0304',
      '8864': '\u00ca\u030c',
      '88a3': '\u00ea\u0304',
      '88a5': '\u00ea\u030c',
    },
  },
};

/** The standard's special case: pointer 7457 of the four-byte ranges is U+E7C7. */
const SPECIAL_POINTER = 7457;
/**
 * Pointers outside all ranges, between the last one of the BMP and the first one of the other
 * planes.
 */
const GAP = [39_420, 188_999] as const;
const LAST_POINTER = 1_237_575;

/** The code point for the pointer of a four-byte sequence, or `null` if there is none. */
export function rangesCodePoint(pointer: number): number | null {
  if ((pointer >= GAP[0] && pointer <= GAP[1]) || pointer > LAST_POINTER) return null;
  if (pointer === SPECIAL_POINTER) return 0xe7c7;
  let found: readonly [number, number] = [0, 0x80];
  for (const range of indexes['gb18030-ranges']) {
    if (range[0] > pointer) break;
    found = range;
  }
  return found[1] + pointer - found[0];
}

export const fourBytes = (pointer: number): Uint8Array =>
  Uint8Array.of(
    0x81 + Math.floor(pointer / 12_600),
    0x30 + (Math.floor(pointer / 1260) % 10),
    0x81 + (Math.floor(pointer / 10) % 126),
    0x30 + (pointer % 10),
  );
