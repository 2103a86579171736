/**
 * `npm run train:extract -- FOLDER…`: trains the models of extraction on all pages in folders of
 * pages and gold. It writes their weights with digests and the hashes of the sites. The same
 * folders give the same bytes.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { LineModel } from '../../../src/core/extract/scorer/line-model.ts';
import { readGold } from '../scoring/gold.ts';
import { labelPages } from './examples.ts';
import { packModel } from './pack.ts';
import { trainModels } from './train.ts';

const FOLDER = new URL('../../../src/core/extract/scorer/generated/', import.meta.url);
const SITE_DIGITS = 8;
const CHUNK = /.{1,96}/g;

const digestOf = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

const folders = process.argv.slice(2);
if (folders.length === 0) throw new Error('Name folders of pages and gold.');
const pages = folders.flatMap((folder) => readGold(folder).pages);
const sites = [
  ...new Set(pages.map(({ gold }) => digestOf(gold.site).slice(0, SITE_DIGITS))),
].sort();

/** Writes a model as a constant, and prints its size in bytes. */
function write(file: string, constant: string, model: LineModel): void {
  const packed = packModel(model);
  const chunks = Buffer.from(packed).toString('base64').match(CHUNK) ?? [];
  writeFileSync(
    new URL(file, FOLDER),
    `// Written by eval/articles/train/main.ts; do not edit.
// SHA-256 of the bytes: ${digestOf(packed)}
// Trained on ${pages.length} pages of ${sites.length} sites; SHA-256 of their names, shortened:
${sites.join(' ').replace(/(.{1,90})(?:\s|$)/g, '// $1\n')}
export const ${constant} =
${chunks.map((chunk) => `  '${chunk}'`).join(' +\n')};
`,
  );
  process.stdout.write(`${file}: ${packed.length} bytes\n`);
}

const { lines, names } = trainModels(labelPages(pages));
write('line-weights.ts', 'LINE_WEIGHTS', lines);
write('name-weights.ts', 'NAME_WEIGHTS', names);
