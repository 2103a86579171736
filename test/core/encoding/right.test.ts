/** Tests which answers the evaluation counts as right. */
import { describe, expect, test } from 'vitest';
import { canonical, encode } from '../../../eval/encoding/encoders.ts';
import { type Case, isRightLabel, isRightText } from '../../../eval/encoding/right.ts';

const TEXT = '渡船靠岸时，天边刚刚露出一点鱼肚白。';

const caseOf = (text: string, encoding: string, more: Partial<Case> = {}): Case => ({
  bytes: encode(text, encoding) ?? new Uint8Array(),
  encoding,
  text,
  contentType: null,
  wounds: 0,
  ...more,
});

describe('labels', () => {
  test.each([
    ['GB2312', 'gb18030'],
    ['GB', 'gb18030'],
    ['BIG5-CP950', 'big5'],
    ['ISO-8859-1', 'windows-1252'],
    ['CP949', 'euc-kr'],
    ['HZ-GB-2312', 'hz'],
    ['x-euc-tw', 'euc-tw'],
    ['no such thing', null],
  ])('%s is %s', (label, name) => {
    expect(canonical(label)).toBe(name);
  });

  test('a label is right if it decodes to the same text', () => {
    expect(isRightLabel('GBK', caseOf(TEXT, 'gb18030'))).toBe(true);
    expect(isRightLabel('Big5', caseOf(TEXT, 'gb18030'))).toBe(false);
    expect(isRightLabel('windows-1254', caseOf('déjà vu', 'windows-1252'))).toBe(true);
    expect(isRightLabel('windows-1250', caseOf('ça va', 'windows-1252'))).toBe(true);
    expect(isRightLabel('windows-1250', caseOf('là-bas', 'windows-1252'))).toBe(false);
    expect(isRightLabel(null, caseOf(TEXT, 'utf-8'))).toBe(false);
  });
});

describe('texts', () => {
  test('undamaged bytes must give the exact text, apart from a byte order mark', () => {
    expect(isRightText(TEXT, caseOf(TEXT, 'utf-8'))).toBe(true);
    expect(isRightText(`\ufeff${TEXT}`, caseOf(TEXT, 'utf-8'))).toBe(true);
    expect(isRightText(TEXT.slice(1), caseOf(TEXT, 'utf-8'))).toBe(false);
  });

  test('a damaged byte may cost the characters around it', () => {
    const spoilt = caseOf(TEXT, 'gb18030', { wounds: 1 });
    expect(isRightText(`${TEXT.slice(0, 5)}\ufffd${TEXT.slice(6)}`, spoilt)).toBe(true);
    expect(isRightText('ｶﾉｴｬｿｿｰｶﾊｱ｣ｬﾌ・ﾟｸﾕｸﾕﾂｶｳｶ', spoilt)).toBe(false);
  });

  test('a start inside a character is right as the true label decodes it', () => {
    const bytes = (encode(`一${TEXT}`, 'gb18030') ?? new Uint8Array()).subarray(1);
    const cut = caseOf(TEXT, 'gb18030', { bytes, wounds: 1 });
    expect(isRightLabel('gb18030', cut)).toBe(true);
    expect(isRightText(TEXT, cut)).toBe(true);
    expect(isRightLabel('euc-kr', cut)).toBe(false);
  });

  test('in mixed bytes the main part must be right, whatever becomes of the block', () => {
    const text = `${TEXT}\n巷子尽头\n${TEXT}`;
    const mixed = caseOf(text, 'utf-8', { wounds: 1, block: '巷子尽头' });
    expect(isRightText(text, mixed)).toBe(true);
    expect(isRightText(`${TEXT}\n\ufffd\ufffd\u04b7\ufffd\n${TEXT}`, mixed)).toBe(true);
    expect(isRightText('娓¤埞闈犲哺', mixed)).toBe(false);
  });
});
