/**
 * Each `fixtures/pages/<name>.html` must give the result in `<name>.expected.json`. Sites and texts
 * are invented.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { FOLDER, outcome, pageNames } from './outcome.ts';

describe('pages', () => {
  test.each(pageNames())('%s', (name) => {
    const html = readFileSync(new URL(`${name}.html`, FOLDER), 'utf8');
    const expected = readFileSync(new URL(`${name}.expected.json`, FOLDER), 'utf8');
    expect(outcome(html)).toEqual(JSON.parse(expected));
  });
});
