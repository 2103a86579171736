/** Tests that what the documents say about the tests is so. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const read = (file: string): string => readFileSync(`${ROOT}${file}`, 'utf8');

/** The id of a fault case at the beginning of a title: `'B12 gives up …'`. */
const CASE = /['"`]([A-F]\d{1,2}) /g;
const STATED_CASES = /`npm run test:faults` runs (\d+) cases/;

const files = readdirSync(`${ROOT}test/faults`).filter((name) => name.endsWith('.test.ts'));
const titles = files.map((name) => read(`test/faults/${name}`)).join('');
const cases = new Set([...titles.matchAll(CASE)].map(([, id]) => id));

it('the number of fault cases', () => {
  expect(Number(STATED_CASES.exec(read('docs/command-line.md'))?.[1])).toBe(cases.size);
});

/** The second cell of a row of THREAT_MODEL.md, which names the tests of a promise. */
const TESTS = /^\| .* \| (.*?) *\|$/gm;
const ID = /\b[A-F]\d{1,2}\b/g;
const PATH = /`(test\/[^`]+)`/g;

it('the tests that the threat model names', () => {
  const cells = [...read('THREAT_MODEL.md').matchAll(TESTS)].map(([, cell = '']) => cell);
  const ids = cells.flatMap((cell) => cell.match(ID) ?? []);
  expect(ids.length).toBeGreaterThan(40);
  expect(ids.filter((id) => !cases.has(id))).toEqual([]);
  const paths = cells.flatMap((cell) => [...cell.matchAll(PATH)].map(([, path = '']) => path));
  expect(paths.filter((path) => !existsSync(`${ROOT}${path}`))).toEqual([]);
});
