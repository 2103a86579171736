/** The table of folders in CONTRIBUTING names the folders of src/ in the order of their imports. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folderGraph, importGraph } from './imports.ts';

const CONTRIBUTING = fileURLToPath(new URL('../../CONTRIBUTING.md', import.meta.url));

/** A row of the table: a room, and its folders from the lowest to the highest. */
const ROW = /^\| `((?:core|node)\/\w+)\/` +\| (`.*`\)?) +\|$/gm;
/** A folder, and in brackets its own subfolders, which come before its files. */
const FOLDER = /`(\w+)`(?: \(([^)]*)\))?/g;
/** What is written by a script, or belongs to a report and not to the program. */
const UNLISTED = /\/(?:generated|client|style)$/;

const foldersOf = (cell: string): string[] =>
  [...cell.matchAll(FOLDER)].flatMap(([, folder = '', inner = '']) => [
    ...[...inner.matchAll(FOLDER)].map(([, subfolder = '']) => `${folder}/${subfolder}`),
    folder,
  ]);

const rows = [...readFileSync(CONTRIBUTING, 'utf8').matchAll(ROW)].map(
  ([, room = '', cell = '']) =>
    [room, foldersOf(cell).map((folder) => `${room}/${folder}`)] as const,
);

const graph = folderGraph(importGraph());

test('subfolders come before their folder', () => {
  expect(foldersOf('`a`, `b` (`c`, `d`), `e`')).toEqual(['a', 'b/c', 'b/d', 'b', 'e']);
});

test('the table is found', () => {
  expect(rows.length).toBeGreaterThan(8);
});

describe.each(rows)('%s', (room, listed) => {
  /** The listed folder to which a folder belongs; -1 if none is. */
  const placeOf = (folder: string): number => {
    for (let part = folder; part.startsWith(`${room}/`); part = dirname(part)) {
      const place = listed.indexOf(part);
      if (place >= 0) return place;
    }
    return -1;
  };
  const folders = [...graph.keys()].filter((folder) => folder.startsWith(`${room}/`));

  test('all folders are listed, and no others', () => {
    const unlisted = folders.filter((folder) => placeOf(folder) < 0 && !UNLISTED.test(folder));
    expect(unlisted).toEqual([]);
    expect(listed.filter((folder) => !folders.some((one) => one.startsWith(folder)))).toEqual([]);
  });

  test('folders import only those before them', () => {
    const wrong = folders.flatMap((folder) =>
      (graph.get(folder) ?? [])
        .filter((other) => placeOf(other) > placeOf(folder) && placeOf(folder) >= 0)
        .map((other) => `${folder} → ${other}`),
    );
    expect(wrong).toEqual([]);
  });
});
