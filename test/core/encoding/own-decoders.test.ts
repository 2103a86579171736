/**
 * Tests the decoders for encodings that the Encoding Standard lacks: HZ, ISO-2022-CN, EUC-TW,
 * Big5-UAO and forms of Unicode.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { normalizeEncoding, TextDecoder } from '@exodus/bytes/encoding.js';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { encode } from '../../../eval/encoding/encoders.ts';
import { boards, cantonese, hans, hant } from '../../../eval/encoding/text.ts';
import { decode } from '../../../src/core/encoding/decode/decoders.ts';
import { gb2312, PLANE, SIDE } from '../../../src/core/encoding/decode/tables.ts';
import { ALIASES, OWN_LABELS } from '../../../src/core/encoding/labels/labels.ts';
import { loadTables } from '../../../src/node/data/character-tables.ts';

const LABELS = [...OWN_LABELS];
const UNICODE = /^(?:utf|cesu)/;
const LONE_SURROGATE = /\p{Surrogate}/u;

const own = (bytes: Uint8Array, label: string): string =>
  decode(bytes, label, { tables: loadTables });

const latin1 = (bytes: string): Uint8Array => Buffer.from(bytes, 'latin1');
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('round trips of the sentences', () => {
  /** Least number of the project's sentences that each encoding can represent. */
  const HELD: Readonly<Record<string, number>> = {
    'hz-gb-2312': 600,
    'iso-2022-cn': 900,
    'euc-tw': 200,
    'big5-uao': 900,
    'utf-32le': 900,
    'utf-32be': 900,
    'utf-7': 900,
    'cesu-8': 900,
  };
  const LINES = [...new Set([...hans, ...hant, ...boards, ...cantonese])];
  /** The ratio sign, which the UAO encoder writes as the similar colon. */
  const FITTED = '∶';

  const bytesOf = (text: string, label: string): Uint8Array | null => {
    if (UNICODE.test(label)) return iconv.encode(text, label);
    if (label === 'big5-uao' && text.includes(FITTED)) return null;
    return encode(text, label === 'hz-gb-2312' ? 'hz' : label);
  };

  test.each(LABELS)('%s', (label) => {
    const held = LINES.filter((line) => bytesOf(line, label) !== null);
    expect(held.length).toBeGreaterThan(HELD[label] ?? LINES.length);
    const read = held.map((line) => own(bytesOf(line, label) ?? new Uint8Array(), label));
    expect(read).toEqual(held);
    const page = held.join('\n');
    expect(own(bytesOf(page, label) ?? new Uint8Array(), label)).toBe(page);
  });
});

interface Row {
  readonly label: string;
  readonly why: string;
  readonly bytes: string;
  readonly text: string;
}

const rows = (label: string, cases: readonly (readonly [string, string, string])[]): Row[] =>
  cases.map(([why, bytes, text]) => ({ label, why, bytes, text }));

/** Rows of: reason, bytes as Latin-1, expected text. */
const ROWS: readonly Row[] = [
  ...rows('hz-gb-2312', [
    ['nothing', '', ''],
    ['two tildes are one, outside and inside', 'a~~b~{VP~~ND~}', 'a~b中~文'],
    ['a line that goes on', 'a~\nb~{VP~\nND~}~\r\nc', 'ab中文c'],
    ['a line end comes back to ASCII', '~{VP\nVP\r\n~{VP\rVP', '中\nVP\r\n中\rVP'],
    ['the end of the bytes without ~}', '~{VPND', '中文'],
    ['an escape that changes nothing', '~}a~{VP~{ND~}~}b', 'a中文b'],
    ['a space and a tab among pairs', '~{VP ND\tVP~}', '中 文\t中'],
    ['a tilde before another byte', 'a~b~', 'a\ufffdb\ufffd'],
    ['a tilde before another byte, among pairs', '~{VP~!ND~}', '中\ufffd文'],
    ['a tilde before a line end of CR', '~{VP~\ra', '中\ufffd\ra'],
    ['an empty cell of GB 2312', '~{VP+!ND~}', '中\ufffd文'],
    ['a cell for private use', '~{W~ND~}', '\ufffd文'],
    ['a row after the last one', '~{x!ND~}', '\ufffd文'],
    ['a byte lost before ~}', '~{VPN~}abc', '中\ufffdabc'],
    ['a byte lost before a line end', '~{VPN\nabc', '中\ufffd\nabc'],
    ['a byte lost before the end', '~{VPN', '中\ufffd'],
    ['a pair that ends in a tilde, before ~}', '~{N~~}a', '牺a'],
    ['raw GB 2312', 'a\xd6\xd0\xce\xc4b', 'a中文b'],
    ['raw GBK among pairs', '~{VP\xd6\xd0\x81\x80ND~}', '中中亐文'],
    ['raw GBK with an ASCII trail byte', 'a\xe9Fb', 'a\ufffdFb'],
    ['a lone high byte', 'a\xd6b\x80c\xffd', 'a\ufffdb\ufffdc\ufffdd'],
    ['a lone high byte takes no escape with it', '\xd6~{VP~}', '\ufffd中'],
    ['a lone high byte among pairs', '~{VP\xd6ND~}', '中\ufffd文'],
  ]),
  ...rows('utf-32le', [
    ['nothing', '', ''],
    ['a mark', '\xff\xfe\0\0\x2d\x4e\0\0', '中'],
    ['a surrogate and a code beyond the last', '\0\xd8\0\0\0\0\x11\0a\0\0\0', '\ufffd\ufffda'],
    ['a code that is cut off', 'a\0\0\0\x2d\x4e', 'a\ufffd'],
  ]),
  ...rows('utf-32be', [['a mark', '\0\0\xfe\xff\0\0\x4e\x2d', '中']]),
  ...rows('utf-7', [
    ['RFC 2152', 'A+ImIDkQ.', 'A≢Α.'],
    ['RFC 2152: a minus sign behind a run', 'Hi Mom -+Jjo--!', 'Hi Mom -☺-!'],
    ['a plus sign', '1 +- 1', '1 + 1'],
    ['a pair of surrogates', '+2EDc9w-', '\u{200f7}'],
    ['half of a pair', '+2EA-a', '\ufffda'],
    ['a run that is cut off', '+Ti', '\ufffd'],
    ['a byte beyond ASCII', 'a\xffb', 'a\ufffdb'],
  ]),
  ...rows('cesu-8', [
    ['a pair', '\xed\xa1\x80\xed\xb3\xb7a', '\u{200f7}a'],
    ['half of a pair', 'a\xed\xa1\x80b', 'a\ufffd\ufffd\ufffdb'],
    ['UTF-8', '\xe4\xb8\xad\xf0\xa0\x83\xb7', '中\u{200f7}'],
  ]),
  ...rows('iso-2022-cn', [
    ['nothing', '', ''],
    ['RFC 1922: two sets in one line', '\x1b$)A\x0e=;;;\x1b$)GG(_P\x0f', '交换交換'],
    ['RFC 1922: a character of plane 2', '\x1b$)G\x0eG(\x1b$*H\x1bND!_P\x0fa', '交歈換a'],
    ['plane 2 without SO', 'a\x1b$*H\x1bND!b', 'a歈b'],
    ['ISO-IR-165 as GB 2312', '\x1b$)E\x0eVP\x0f', '中'],
    ['a space and a tab among pairs', '\x1b$)A\x0eVP ND\tVP\x0f', '中 文\t中'],
    ['a line end forgets SO and its set', '\x1b$)A\x0eVP\nVP\x0eVP', '中\nVP\ufffdVP'],
    ['a line end forgets the set of ESC N', '\x1b$*H\n\x1bND!a', '\n\ufffda'],
    ['a carriage return forgets as well', '\x1b$)A\x0eVP\rVP', '中\rVP'],
    ['SI names no set anew', '\x1b$)A\x0eVP\x0fa\x0eND\x0f', '中a文'],
    ['SI that changes nothing', 'a\x0fb', 'ab'],
    ['SO without a set', 'a\x0eVP', 'a\ufffdVP'],
    ['ESC N without a set', 'a\x1bND!b', 'a\ufffdb'],
    ['planes from 3 on', '\x1b$+I\x1bOD!a\x1b$+M\x1bOD!', '\ufffda\ufffd'],
    ['an empty cell of GB 2312', '\x1b$)A\x0e+!VP', '\ufffd中'],
    ['an empty cell of plane 1', '\x1b$)G\x0e}~G(', '\ufffd交'],
    ['an empty cell of plane 2', '\x1b$*H\x1bN~~a', '\ufffda'],
    ['a byte lost before SI', '\x1b$)A\x0eVPN\x0fabc', '中\ufffdabc'],
    ['a byte lost before an escape', '\x1b$)A\x0eVPN\x1b$)GG(', '中\ufffd交'],
    ['a byte lost before a line end', '\x1b$)A\x0eVPN\nabc', '中\ufffd\nabc'],
    ['a byte lost before the end', '\x1b$)A\x0eVPN', '中\ufffd'],
    ['a byte lost after ESC N', '\x1b$*H\x1bND\na', '\ufffdND\na'],
    ['a set that is not of the format', '\x1b$)Ba', '\ufffd$)Ba'],
    ['plane 2 named for SO', '\x1b$)Ha', '\ufffd$)Ha'],
    ['an escape cut off', 'a\x1b$)', 'a\ufffd$)'],
    ['ESC at the end', 'a\x1b', 'a\ufffd'],
    ['high bytes', 'a\xd6\xd0b\x1b$)A\x0e\xd6VP', 'a\ufffd\ufffdb\ufffd中'],
  ]),
  ...rows('euc-tw', [
    ['nothing', '', ''],
    ['plane 1 in two bytes and in four', '\xc4\xe3\x8e\xa1\xc4\xe3', '中中'],
    ['plane 2', 'a\x8e\xa2\xc4\xa1b', 'a歈b'],
    [
      'planes from 3 on',
      '\x8e\xa3\xc4\xa1a\x8e\xaf\xc4\xa1\x8e\xb0\xc4\xa1',
      '\ufffda\ufffd\ufffd',
    ],
    ['no plane', '\x8e\xb1\xc4\xe3', '\ufffd中'],
    ['no plane but ASCII', '\x8ea\xc4\xe3', '\ufffda中'],
    ['an empty cell', '\xfd\xfea\x8e\xa2\xfe\xfeb', '\ufffda\ufffdb'],
    ['an ASCII trail byte is read again', '\xc4<p>\xc4\n', '\ufffd<p>\ufffd\n'],
    ['a trail byte out of range is not', '\xc4\x80a\xc4\xffb\xc4\x8ec', '\ufffda\ufffdb\ufffdc'],
    ['an ASCII row of plane 2', '\x8e\xa2<p>', '\ufffd<p>'],
    ['an ASCII column of plane 2', '\x8e\xa2\xc4<p>', '\ufffd<p>'],
    ['a column out of range', '\x8e\xa2\xc4\x80\xc4\xe3', '\ufffd中'],
    ['no lead byte', 'a\x80b\x8fc\xa0d\xffe', 'a\ufffdb\ufffdc\ufffdd\ufffde'],
    ['cut after the lead', 'a\xc4', 'a\ufffd'],
    ['cut after the plane', 'a\x8e\xa2', 'a\ufffd'],
    ['cut after the row', 'a\x8e\xa2\xc4', 'a\ufffd'],
  ]),
  ...rows('big5-uao', [
    ['nothing', '', ''],
    ['the same as in Big5', '\xa4\xa4\xa4\xe5', '中文'],
    ['its own cells', '\x81\x40\xc7\xb3\xfe\xfe', '丗シ芈'],
    ['an ASCII byte that is no trail is read again', '\xa4<p>\xa4\n', '\ufffd<p>\ufffd\n'],
    ['0x7f is ASCII', '\xa4\x7f', '\ufffd\x7f'],
    ['a trail byte out of range is not', '\xa4\x80a\xa4\xa0b\xa4\xffc', '\ufffda\ufffdb\ufffdc'],
    ['no lead byte', 'a\x80b\xffc', 'a\ufffdb\ufffdc'],
    ['cut after the lead', 'a\xa4', 'a\ufffd'],
  ]),
];

describe('bad input', () => {
  test.each(ROWS)('$label: $why', ({ label, bytes, text }) => {
    expect(own(latin1(bytes), label)).toBe(text);
  });
});

/** Bytes as they occur in these encodings, intact and broken. */
const pieces = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xff }),
      fc.integer({ min: 0x21, max: 0x7e }),
      fc.integer({ min: 0x81, max: 0xfe }),
      fc.constantFrom(0x0a, 0x0d, 0x0e, 0x0f, 0x1b, 0x24, 0x29, 0x2a, 0x7e, 0x8e, 0xa1, 0xa2),
      fc
        .constantFrom(
          '~{',
          '~}',
          '~~',
          '\x1b$)A\x0e',
          '\x1b$)G\x0e',
          '\x1b$*H',
          '\x1bN',
          '\x8e\xa2',
        )
        .map((text) => [...latin1(text)]),
    ),
    { maxLength: 64 },
  )
  .map((list) => Uint8Array.from(list.flat()));

describe.each(LABELS.filter((label) => !UNICODE.test(label)))('any bytes as %s', (label) => {
  const options = { numRuns: 400, seed: 20_260_902 };

  test('give well-formed text with no more units than bytes', () => {
    fc.assert(
      fc.property(pieces, (bytes) => {
        const text = own(bytes, label);
        expect(text).not.toMatch(LONE_SURROGATE);
        expect(text.length).toBeLessThanOrEqual(bytes.length);
      }),
      options,
    );
  });

  test('give the same text after 0 to 31 bytes of ASCII', () => {
    fc.assert(
      fc.property(pieces, fc.integer({ min: 0, max: 31 }), (bytes, count) => {
        const before = 'a'.repeat(count);
        const moved = Buffer.concat([Buffer.from(before), bytes]);
        expect(own(moved, label)).toBe(before + own(bytes, label));
      }),
      options,
    );
  });

  test('give a line unchanged after any other lines', () => {
    const sentence = label === 'euc-tw' ? '歈中' : '中文';
    const line = encode(sentence, label === 'hz-gb-2312' ? 'hz' : label) ?? new Uint8Array();
    fc.assert(
      fc.property(pieces, (bytes) => {
        // two line ends, because a tilde removes the first one and HZ stays in its pairs
        const text = own(Buffer.concat([bytes, Buffer.from('\n\n'), line]), label);
        expect(text.endsWith(`\n${sentence}`)).toBe(true);
      }),
      options,
    );
  });
});

describe('tables', () => {
  const cns = loadTables.cns11643();
  const uao = loadTables.big5Uao();

  test('are complete, contain no surrogates, and are read once', () => {
    expect([cns.length, uao.length]).toEqual([2 * PLANE, 126 * 157]);
    const halves = [...cns, ...uao].filter((unit) => unit >= 0xd800 && unit <= 0xdfff);
    expect(halves).toEqual([]);
    expect(loadTables.cns11643()).toBe(cns);
    expect(loadTables.big5Uao()).toBe(uao);
  });

  test('every cell of CNS 11643 comes back, and empty ones give no text', () => {
    const wrong: string[] = [];
    cns.forEach((unit, at) => {
      const plane = Math.floor(at / PLANE) + 1;
      const row = (Math.floor(at / SIDE) % SIDE) + 0x21;
      const column = (at % SIDE) + 0x21;
      const character = String.fromCharCode(unit || 0xfffd);
      const euc = Uint8Array.of(0x8e, 0xa0 + plane, row + 0x80, column + 0x80);
      const short = plane === 1 ? euc.subarray(2) : euc;
      const iso = latin1(plane === 1 ? '\x1b$)G\x0e??' : '\x1b$*H\x1bN??');
      iso.set([row, column], iso.length - 2);
      const read = [own(euc, 'euc-tw'), own(short, 'euc-tw'), own(iso, 'iso-2022-cn')];
      if (read.some((text) => text !== character)) wrong.push(`${hex(euc)} ${read}`);
      if (unit === 0) return;
      if (hex(encode(character, 'euc-tw') ?? euc.subarray(1)) !== hex(short)) wrong.push(character);
      const again = encode(character, 'iso-2022-cn') ?? new Uint8Array();
      if (own(again, 'iso-2022-cn') !== character) wrong.push(character);
    });
    expect(wrong).toEqual([]);
  });

  test('GB 2312 equals that part of gb18030, without private use', () => {
    const decoder = new TextDecoder('gb18030');
    const wrong: string[] = [];
    gb2312().forEach((unit, at) => {
      const row = Math.floor(at / SIDE) + 0x21;
      const column = (at % SIDE) + 0x21;
      const raw = decoder.decode(Uint8Array.of(row + 0x80, column + 0x80));
      const character = raw >= '\ue000' && raw <= '\uf8ff' ? '\ufffd' : raw;
      const pair = String.fromCharCode(row, column);
      const iso = own(latin1(`\x1b$)A\x0e${pair}\x0f`), 'iso-2022-cn');
      if (String.fromCharCode(unit || 0xfffd) !== character || iso !== character) wrong.push(iso);
      // in HZ, row 0x7e is read as an escape
      if (row < 0x7e && own(latin1(`~{${pair}`), 'hz-gb-2312') !== character) wrong.push(pair);
    });
    expect(wrong).toEqual([]);
  });

  test('every pair of Big5-UAO is what its own table says', () => {
    const source = createRequire(import.meta.url).resolve('uao-js/src/uao250-b2u.txt');
    const table = readFileSync(source, 'utf8').matchAll(/^0x([0-9A-F]{4}) 0x([0-9A-F]{4})\s*$/gim);
    let count = 0;
    const wrong: string[] = [];
    for (const [, pair = '', unit = ''] of table) {
      count += 1;
      const character = String.fromCharCode(Number.parseInt(unit, 16));
      if (own(Buffer.from(pair, 'hex'), 'big5-uao') !== character) wrong.push(pair);
    }
    expect(count).toBe(126 * 157);
    expect(wrong).toEqual([]);
  });
});

describe('labels', () => {
  test.each([
    ['utf-8', '\xef\xbb\xbf\xe4\xb8\xad\xff', '中\ufffd'],
    ['utf-16le', '\xff\xfe\x2d\x4e\x00\xd8', '中\ufffd'],
    ['gb18030', '\xef\xbb\xbf\xd6\xd0', '锘恐\ufffd'],
    ['big5', '\xa4\xa4\xa4', '中\ufffd'],
    ['windows-1252', 'caf\xe9', 'café'],
  ])("%s goes to the standard's decoder", (label, bytes, text) => {
    expect(own(latin1(bytes), label)).toBe(text);
  });

  test('the aliases lead to our own encodings and are not labels of the standard', () => {
    expect([...new Set(ALIASES.values())]).toEqual(LABELS);
    for (const name of ALIASES.keys()) {
      expect(name).toBe(name.toLowerCase());
      expect([null, 'replacement']).toContain(normalizeEncoding(name));
    }
  });

  test('an unknown label throws', () => {
    expect(() => own(latin1('a'), 'no such thing')).toThrow(RangeError);
  });
});
