/** Names of output files must be safe on every system, lie inside the folder, and be unique. */
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wellFormed } from '../../../src/core/record/code-points.ts';
import type { Entry } from '../../../src/node/input/entry/entry.ts';
import { Names, pathOf, safeName } from '../../../src/node/run/sinks/file-names.ts';

const file = (input: string, relativePath?: string): Entry => ({
  input,
  type: 'file',
  place: { kind: 'file', path: Buffer.from(input) },
  ...(relativePath === undefined ? {} : { relativePath }),
});
const address = (url: string): Entry => ({ input: url, type: 'url', place: { kind: 'url', url } });

const nothingThere = (): Promise<boolean> => Promise.resolve(false);

const UNSAFE = /[\p{Cc}<>:"/\\|?*]|^[-.~]|[. ]$/u;
const CUT = /^长+-[0-9a-f]{8}$/u;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

describe('a name', () => {
  it.each([
    ['page.html', 'page'],
    ['a/b/../../../x.html', 'x'],
    ['/etc/passwd', 'passwd'],
    ['CON.html', 'CON_'],
    ['nul', 'nul_'],
    ['-rf.html', '_rf'],
    ['.hidden.html', '_hidden'],
    ['..', '_'],
    ['a\nb\0c.html', 'a b_c'],
    ['page.php', 'page.php'],
    ['🙂湖面.html', '🙂湖面'],
  ])('of %j is %j', (input, name) => {
    expect(pathOf(file(input), false, '.json')).toBe(name);
  });

  it.each([
    ['https://news.example/a/b.html', 'news.example_a_b'],
    ['https://news.example/', 'news.example'],
    ['https://news.example/list?page=2&x=../../y', 'news.example_list_page=2&x=.._.._y'],
  ])('of %s is %s', (url, name) => {
    expect(pathOf(address(url), false, '.json')).toBe(name);
  });

  it('keeps folders on request, and none of them outside', () => {
    expect(pathOf(file('in/a/b.html', 'a/b.html'), true, '.json')).toBe('a/b');
    expect(pathOf(file('in/b.html', '../../b.html'), true, '.json')).toBe('_/_/b');
    // the file for a.html and the folder a.json would have the same name
    expect(pathOf(file('in/a.json/b.html', 'a.json/b.html'), true, '.json')).toBe('a.json_/b');
  });

  it('is safe whatever the input is called', { timeout: 60_000 }, () => {
    const unit = fc.oneof(fc.integer({ min: 0, max: 0xff }), fc.integer({ min: 0, max: 0xffff }));
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 400 }), (units) => {
        const input = wellFormed(String.fromCharCode(...units));
        const name = safeName(input);
        expect(name).not.toMatch(UNSAFE);
        expect(name).not.toMatch(RESERVED);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(201);
        expect(name.length).toBeGreaterThan(0);
        expect(resolve('/out', name).startsWith('/out/')).toBe(true);
      }),
      { numRuns: 500, seed: 8 },
    );
  });

  it('that is shortened differs from others shortened alike', () => {
    const long = '长'.repeat(100);
    expect(safeName(`${long}甲`)).not.toBe(safeName(`${long}乙`));
    expect(safeName(`${long}甲`)).toMatch(CUT);
  });
});

describe('names', () => {
  it('are unique, even on systems that do not distinguish a from A, or é from e and an accent', async () => {
    const names = new Names();
    const claimed = [];
    for (const path of ['page', 'page', 'page-2', 'PAGE', 'caf\u00e9', 'cafe\u0301']) {
      claimed.push(await names.claim(path, nothingThere));
    }
    expect(claimed).toEqual(['page', 'page-2', 'page-2-2', 'PAGE-3', 'caf\u00e9', 'cafe\u0301-2']);
  });

  it('of a resumed run are those of a single run', async () => {
    const paths = ['a', 'a', 'b', 'a', 'a-3', 'a'];
    const whole = new Names();
    const first = [];
    for (const path of paths) first.push(await whole.claim(path, nothingThere));
    const resumed = new Names();
    for (const name of first.slice(0, 3)) resumed.take(name);
    const rest = [];
    for (const path of paths.slice(3)) rest.push(await resumed.claim(path, nothingThere));
    expect(rest).toEqual(first.slice(3));
  });

  it('are found quickly even if many are alike', async () => {
    const names = new Names();
    let asked = 0;
    const count = (): Promise<boolean> => {
      asked += 1;
      return Promise.resolve(false);
    };
    for (let i = 0; i < 2000; i += 1) await names.claim('index', count);
    expect(asked).toBe(2000);
  });
});
