/**
 * Tests that what the tests make and what the program writes is checked against the published JSON
 * Schema.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { failure } from '../../src/core/messages/failure.ts';
import { failureRecord } from '../../src/core/record/record.ts';
import { repairBytes } from '../../src/index.ts';
import { validated, validateOutput } from './record-validator.ts';

const PAGE = fileURLToPath(new URL('../../fixtures/seed/garbled-article.txt', import.meta.url));

const record = repairBytes(readFileSync(PAGE));
if (!record.ok) throw new Error(record.error.message);

describe('a record', () => {
  test('is valid as it is', () => {
    expect(validated(record)).toBe(record);
  });

  test.each<[string, object]>([
    ['a field too many', { ...record, speaker: null }],
    ['a field too few', { ...record, body: undefined }],
    [
      'a field too many deep within',
      {
        ...record,
        quotes: record.quotes.map((quote) => ({
          ...quote,
          speaker: { ...quote.speaker, at: 5 },
        })),
      },
    ],
    [
      'an offset below 0',
      {
        ...record,
        damage: { ...record.damage, left: [{ pointer: '', start: -1, end: 0, reason: '' }] },
      },
    ],
    ['a confidence above 1', { ...record, encoding: { ...record.encoding, confidence: 1.1 } }],
    ['an unknown kind', { ...record, footer: [{ kind: 'advert', text: '', value: null }] }],
  ])('is not with %s', (_, wrong) => {
    expect(() => validated(wrong)).toThrow('The record is not valid');
  });
});

test('each record that a test makes is validated', () => {
  const { source } = record;
  const wrong = { ...source, key: '-', bytes: -1, fetchedAt: null };
  expect(() => failureRecord(wrong, failure('ERR_EMPTY'))).toThrow('/source/bytes');
});

test('the lines of the program’s output are validated, and other text is not', () => {
  const line = JSON.stringify(record);
  expect(() => validateOutput(`${line}\n${line}\n`)).not.toThrow();
  expect(() => validateOutput(`${line}\n{"schemaVersion":"1.0","ok":true}\n`)).toThrow();
  expect(() => validateOutput('no "schemaVersion" here\n{"text":"a"}\n')).not.toThrow();
});
