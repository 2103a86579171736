/** UTF-16 without a byte order mark. */
import { describe, expect, it } from 'vitest';
import { utf16Orders } from '../../../src/core/encoding/detect/utf16.ts';

const little = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
const big = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

describe('UTF-16 without a mark', () => {
  it.each([
    ['bopomofo', '黑板上寫著ㄅㄆㄇㄈ，「馬」讀ㄇㄚˇ，「麻」讀ㄇㄚˊ。'],
    ['hangul', '나루터의 배는 비가 와도 여섯 시에 떠난다. 표는 선착장에서 판다.'],
  ])('is known by %s in both byte orders', (_, text) => {
    expect(utf16Orders(little(text))).toEqual(['utf-16le']);
    expect(utf16Orders(big(text))).toEqual(['utf-16be']);
  });

  it('is not GBK, whose leads are those of hangul', () => {
    const bytes = Uint8Array.from({ length: 400 }, (_, i) =>
      i % 2 === 0 ? 0xb0 + (i % 39) : 0xa1 + (i % 90),
    );
    expect(utf16Orders(bytes)).toEqual([]);
  });
});
