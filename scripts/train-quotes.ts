/**
 * `npm run train:quotes -- GOLD.jsonl DIR [GOLD.jsonl DIR …] [--marks DIR]`: writes the tables of
 * weights of the quotes stage. They are trained on marked pages, on the marks in
 * eval/quotes/marks.jsonl (whose pages are in the folders below DIR), and on our own sentences and
 * passages.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readGold } from '../eval/quotes/gold.ts';
import { ownPages } from '../eval/quotes/passages.ts';
import { sentencePages } from '../eval/quotes/sentences.ts';
import { readMarks } from '../eval/quotes/training/marks.ts';
import { stored, trainTables } from '../eval/quotes/training/models.ts';
import type { Tables } from '../src/core/quotes/weights/models.ts';

function write(name: keyof Tables, table: string): void {
  const file = new URL(`../src/core/quotes/weights/${name}-weights.ts`, import.meta.url);
  writeFileSync(
    file,
    '/** Written by `npm run train:quotes`: one feature per line, and its weights in nats. */\n' +
      `export const ${name.toUpperCase()}_WEIGHTS = \`\n${table}\`;\n`,
  );
}

const { values, positionals } = parseArgs({
  options: { marks: { type: 'string' } },
  allowPositionals: true,
});

const pages = positionals.flatMap((file, i) => {
  const folder = positionals[i + 1];
  return i % 2 === 0 && folder !== undefined ? readGold(file, folder) : [];
});
const { whole, places } =
  values.marks === undefined ? { whole: [], places: [] } : readMarks(values.marks);
const tables = stored(
  trainTables([...pages, ...whole, ...places, ...sentencePages(), ...ownPages()]),
);
for (const name of Object.keys(tables) as (keyof Tables)[]) write(name, tables[name]);
