/**
 * The imports of src/ keep to their directions, contain no circle of files or of folders, and no folder
 * has too many files.
 */
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DIRECTIONS, LARGE_FOLDERS, MOST_FILES } from './directions.ts';
import { circlesOf, folderGraph, importGraph, specifiersIn } from './imports.ts';

const graph = importGraph();

const ROOMS = Object.keys(DIRECTIONS).sort((a, b) => b.length - a.length);
const roomOf = (file: string): string | undefined => ROOMS.find((room) => file.startsWith(room));

test('imports are read from the text', () => {
  const text = `import a, {
  b,
} from './a.ts';
import type { C } from 'c';
export * from './d.ts';
import './e.ts';
const f = await import('./f.ts');
// import what is said of it from 'g'
const h = "import x from 'h'";`;
  expect(specifiersIn(text)).toEqual(['./a.ts', 'c', './d.ts', './e.ts', './f.ts']);
});

test('circles are found', () => {
  const circles = circlesOf(
    new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', ['e', 'd']],
      ['e', []],
    ]),
  );
  expect(circles).toEqual([['a', 'b', 'c'], ['d']]);
});

test('folders import what their files import', () => {
  const folders = folderGraph(
    new Map([
      ['a.ts', ['b/c.ts', 'd.ts', 'package']],
      ['d.ts', []],
      ['b/c.ts', ['b/e/f.ts']],
      ['b/e/f.ts', ['b/c.ts']],
    ]),
  );
  expect([...folders]).toEqual([
    ['.', ['b']],
    ['b', ['b/e']],
    ['b/e', ['b']],
  ]);
  expect(circlesOf(folders)).toEqual([['b', 'b/e']]);
});

describe('src/', () => {
  test('every module is in a room', () => {
    expect(graph.size).toBeGreaterThan(200);
    expect([...graph.keys()].filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  test('rooms import only what is below them', () => {
    const wrong = [...graph].flatMap(([file, modules]) => {
      const room = roomOf(file) ?? '';
      return modules
        .filter((module) => graph.has(module))
        .filter((module) => {
          const other = roomOf(module) ?? '';
          return other !== room && !DIRECTIONS[room]?.includes(other);
        })
        .map((module) => `${file} → ${module}`);
    });
    expect(wrong).toEqual([]);
  });

  test('no circle', () => {
    expect(circlesOf(graph)).toEqual([]);
  });

  test('no circle of folders, not even of a folder and its own subfolder', () => {
    expect(circlesOf(folderGraph(graph))).toEqual([]);
  });

  test(`folders of at most ${MOST_FILES} files`, () => {
    const counts = new Map<string, number>();
    for (const file of graph.keys()) {
      const folder = dirname(file);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    const large = [...counts].filter(([, count]) => count > MOST_FILES).map(([folder]) => folder);
    expect(large.filter((folder) => !(folder in LARGE_FOLDERS))).toEqual([]);
  });
});

test.each(['bench', 'eval', 'playground', 'scripts', 'test'])('%s/: no circle', (folder) => {
  const files = importGraph(folder);
  expect(circlesOf(files)).toEqual([]);
  expect(circlesOf(folderGraph(files))).toEqual([]);
});
