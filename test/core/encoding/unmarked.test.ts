/** Bytes whose encoding a mark, a single symbol or a lost byte seems to show wrongly. */
import iconv from 'iconv-lite';
import { describe, expect, it, test } from 'vitest';
import { decodeBytes } from '../../../src/core/encoding/decode-bytes.ts';
import { loadTables } from '../../../src/node/data/character-tables.ts';
import { loadModel } from '../../../src/node/data/language-model.ts';

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const WIDE_MARK = Buffer.from([0xff, 0xfe]);

function decoded(...bytes: Uint8Array[]): { text: string; label: string } {
  const result = decodeBytes(Buffer.concat(bytes), {
    contentType: null,
    override: null,
    model: loadModel,
    tables: loadTables,
  });
  if ('failure' in result) throw new Error(result.failure.code);
  return { text: result.value.text, label: result.value.encoding.label };
}

describe('a byte order mark before other bytes', () => {
  test.each([
    ['gbk', 'gb18030', '渡船靠岸，天刚亮。'],
    ['gbk', 'gb18030', '站名,票价\n渡口,三元\n桥头,五元\n'],
    ['big5', 'big5', '渡船靠岸時，天剛亮。\n碼頭上的人開始卸貨。\n'],
  ])('%s behind a mark of UTF-8', (encoding, label, text) => {
    expect(decoded(MARK, iconv.encode(text, encoding))).toEqual({ text, label });
  });

  it('does not put a line of GBK at the start of a file in UTF-8 out of step', () => {
    const rest = '渡船靠岸时，天边刚刚露出一点鱼肚白，码头上的人已经开始卸货。'.repeat(2);
    const bytes = [iconv.encode('今日天气：小雨转晴\n', 'gbk'), Buffer.from(rest)];
    expect(decoded(MARK, ...bytes).text).toBe(`今日天气：小雨转晴\n${rest}`);
  });

  it('UTF-8 behind a mark of UTF-16', () => {
    const text = '渡船靠岸，天刚亮。';
    expect(decoded(WIDE_MARK, Buffer.from(text))).toEqual({ text, label: 'utf-8' });
  });

  it('counts where it is right', () => {
    expect(decoded(WIDE_MARK, Buffer.from('渡船靠岸', 'utf16le')).label).toBe('utf-16le');
  });
});

describe('symbols among ASCII', () => {
  test.each([
    '25 °C ± 2',
    'room: 25°C',
    '© 2031 River News',
    '5 µm',
    '½ cup',
    '£5',
    '3 × 4 m²',
    'déjà vu',
  ])('%s is windows-1252', (text) => {
    expect(decoded(iconv.encode(text, 'windows-1252')).text).toBe(text);
  });

  test.each([
    ['big5', '一'],
    ['big5', '了'],
    ['gbk', '±5'],
    ['gbk', '25℃'],
    ['shift_jis', '渡し船の定価は ｱ 級'],
  ])('%s %s stays', (encoding, text) => {
    expect(decoded(iconv.encode(text, encoding)).text).toBe(text);
  });
});

describe('a lost byte of GBK', () => {
  const TEXT = '渡船靠岸时，天边刚刚露出一点鱼肚白，码头上的人已经开始卸货。';
  const bytes = iconv.encode(TEXT, 'gbk');

  it('costs only the characters beside it, wherever it was', () => {
    for (let at = 0; at < bytes.length; at += 3) {
      const { text } = decoded(bytes.subarray(0, at), bytes.subarray(at + 1));
      const wrong = [...text].filter((character) => !`${TEXT}\ufffd`.includes(character));
      expect(wrong, `byte ${at}: ${text}`).toEqual([]);
      expect([...text].filter((character) => character !== '\ufffd').length).toBeGreaterThan(26);
    }
  });

  it.each([
    '饕餮魑魅魍魉魃魋魖魕魙夔貔貅麒麟獬豸狴犴\n渡船靠岸。',
    '嘌呤、嘧啶、卟啉、噻唑、吲哚、羟基磷灰石\n渡船靠岸。',
    '鲐鲅鲈鲷鳎鲽鳕鳗鲑鳟鸬鹚鹈鹕鸢鹫鹩鸲鹟\n渡船靠岸。',
  ])('is not seen in rare characters: %s', (text) => {
    expect(decoded(iconv.encode(text, 'gbk')).text).toBe(text);
  });
});

describe('a run that a mirror left out of step', () => {
  it('is decoded as it stands, because the repair of mirrors reads it', () => {
    const line = '他負責四個自然村,最遠(yuǎn)的一戶要騎四十分鍾?!跋掠晏炻坊揖屯浦撸凑荒懿蝗?。”';
    expect(decoded(iconv.encode(`${line}\n他說路很遠(yuǎn)。\n`, 'gbk')).text).toContain(line);
  });
});

describe('UTF-16 without a mark', () => {
  test.each(['第一章', 'おはようございます', '好👍👍', '𠮷野家𪚥'])('%s', (text) => {
    expect(decoded(Buffer.from(text, 'utf16le')).text).toBe(text);
    expect(decoded(Buffer.from(text, 'utf16le').swap16()).text).toBe(text);
  });
});
