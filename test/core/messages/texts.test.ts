/** The texts of messages and failures are whole sentences, with numbers that agree. */
import { describe, expect, test } from 'vitest';
import { FAILURES, STATUS_HINTS } from '../../../src/core/messages/failure-texts.ts';
import { fill } from '../../../src/core/messages/fill.ts';
import { MESSAGES } from '../../../src/core/messages/message-texts.ts';

const SENTENCE = /^(?:[A-Z]|\{\w+\}).*[.}]$|^\{\w+\}$/s;
const BRACE = /[{}]/;

const TEXTS = [
  ...Object.values(MESSAGES).map(([, , text]) => text),
  ...Object.values(FAILURES).flatMap(([, , text, hint]) => [text, hint]),
  ...Object.values(STATUS_HINTS),
];

/** A text with every placeholder filled with the same value. */
const filled = (text: string, value: string | number): string =>
  fill(text, new Proxy({}, { get: () => value }));

describe('a text', () => {
  test.each(TEXTS)('is a sentence whose placeholders can be filled: %s', (text) => {
    expect(text).toMatch(SENTENCE);
    expect(filled(text, 1)).not.toMatch(BRACE);
    expect(filled(text, 'x')).not.toMatch(BRACE);
  });
});

describe('a number', () => {
  test('chooses the form that agrees with it', () => {
    const text = '{count} {count?place looks|places look} damaged';
    expect(fill(text, { count: 1 })).toBe('1 place looks damaged');
    expect(fill(text, { count: 0 })).toBe('0 places look damaged');
    expect(fill(text, { count: 23 })).toBe('23 places look damaged');
  });

  test('leaves a placeholder without a value as it is', () => {
    expect(fill('{count} {count?place|places}', {})).toBe('{count} {count?place|places}');
  });
});
