/**
 * Tests the encoders of the evaluation with the examples of the documents that define the
 * encodings.
 */
import { describe, expect, test } from 'vitest';
import { encode } from '../../../eval/encoding/encoders.ts';

interface Example {
  readonly encoding: string;
  readonly from: string;
  readonly text: string;
  readonly bytes: string;
}

const EXAMPLES: readonly Example[] = [
  {
    encoding: 'hz',
    from: 'RFC 1843, section 5',
    text: 'GB.己所不欲，勿施於人。Bye.',
    bytes: 'GB.~{<:Ky2;S{#,NpJ)l6HK!#~}Bye.',
  },
  { encoding: 'hz', from: 'RFC 1843: a tilde is doubled', text: 'a~b', bytes: 'a~~b' },
  {
    encoding: 'iso-2022-cn',
    from: 'RFC 1922: GB 2312 and CNS plane 1 in one line',
    text: '交换交換',
    bytes: '\x1b$)A\x0e=;;;=;\x1b$)G_P\x0f',
  },
  {
    encoding: 'iso-2022-cn',
    from: 'RFC 1922: a new line forgets the designations',
    text: '中\n中',
    bytes: '\x1b$)A\x0eVP\x0f\n\x1b$)A\x0eVP\x0f',
  },
  { encoding: 'euc-tw', from: 'CNS plane 1: 交換', text: '交換', bytes: '\xc7\xa8\xdf\xd0' },
  { encoding: 'euc-tw', from: 'CNS plane 2: four bytes', text: '歈', bytes: '\x8e\xa2\xc4\xa1' },
  { encoding: 'big5-uao', from: 'UAO 2.50, 0x8140', text: '丗', bytes: '\x81\x40' },
  { encoding: 'big5-hkscs', from: 'HKSCS: 嘅', text: '嘅', bytes: '\x9d\xef' },
  { encoding: 'big5', from: 'Big5: 的', text: '的', bytes: '\xaa\xba' },
];

describe('encoders', () => {
  test.each(EXAMPLES)('$encoding: $from', ({ encoding, text, bytes }) => {
    expect(Buffer.from(encode(text, encoding) ?? []).toString('latin1')).toBe(bytes);
  });

  test.each([
    ['hz', '於是龘'],
    ['big5', '嘅'],
    ['windows-1252', '中'],
  ])('%s cannot hold %s', (encoding, text) => {
    expect(encode(text, encoding)).toBeNull();
  });
});
