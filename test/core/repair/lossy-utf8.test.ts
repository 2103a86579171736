/** UTF-8 of which many bytes are lost is recognized, and text in other encodings is not taken for it. */
import { describe, expect, it } from 'vitest';
import { encode } from '../../../eval/encoding/encoders.ts';
import { foreign, hans, hant } from '../../../eval/encoding/text.ts';
import { hasPatternOfUtf8 } from '../../../src/core/repair/channel/gate/lossy-utf8.ts';

const LOST = 0xff;
const FEWEST = 12;

/** The bytes of UTF-8 without those that many code pages lack. */
const withoutControls = (text: string): Uint8Array =>
  new TextEncoder().encode(text).map((byte) => (byte >= 0x80 && byte < 0xa0 ? LOST : byte));

const ALPHABETS: readonly (readonly [encoding: string, language: string])[] = [
  ['windows-1251', 'ru'],
  ['koi8-r', 'ru'],
  ['iso-8859-5', 'bg'],
  ['windows-1253', 'el'],
  ['windows-1255', 'he'],
  ['windows-1256', 'ar'],
  ['windows-874', 'th'],
  ['shift_jis', 'ja'],
  ['euc-jp', 'ja'],
  ['euc-kr', 'ko'],
];

const bytesIn = (texts: readonly string[], encoding: string): Uint8Array[] =>
  texts.map((text) => encode(text, encoding)).filter((bytes) => bytes !== null);

describe('UTF-8 of Chinese text without a fifth of its bytes', () => {
  it('is recognized in nearly all sentences', () => {
    const texts = [...hans, ...hant].filter((text) => text.length >= FEWEST);
    const found = texts.filter((text) => hasPatternOfUtf8(withoutControls(text)));
    expect(found.length / texts.length).toBeGreaterThan(0.98);
  });
});

describe('text in another encoding', () => {
  it.each(ALPHABETS)('is not taken for it in %s', (encoding, language) => {
    expect(bytesIn(foreign(language), encoding).filter(hasPatternOfUtf8)).toEqual([]);
  });

  it.each(['gb18030', 'big5'])('is not taken for it in %s', (encoding) => {
    expect(bytesIn([...hans, ...hant], encoding).filter(hasPatternOfUtf8)).toEqual([]);
  });
});
