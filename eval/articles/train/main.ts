/**
 * `npm run train:extract -- FOLDER…`: trains the line scorer on all pages in folders of pages and
 * gold, and writes its weights with their digest and the hashes of the sites. The same folders give
 * the same bytes.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { readGold } from '../gold.ts';
import { labelPages } from './examples.ts';
import { packModel } from './pack.ts';
import { trainModel } from './train.ts';

const OUTPUT = new URL(
  '../../../src/core/extract/scorer/generated/line-weights.ts',
  import.meta.url,
);
const SITE_DIGITS = 8;
const LINE_LENGTH = 96;

const digestOf = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

const folders = process.argv.slice(2);
if (folders.length === 0) throw new Error('Name folders of pages and gold.');
const pages = folders.flatMap((folder) => readGold(folder).pages);
const packed = packModel(trainModel(labelPages(pages)));
const base64 = Buffer.from(packed).toString('base64');
const chunks = base64.match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? [];
const sites = [
  ...new Set(pages.map(({ gold }) => digestOf(gold.site).slice(0, SITE_DIGITS))),
].sort();
writeFileSync(
  OUTPUT,
  `// Written by eval/articles/train/main.ts; do not edit.
// SHA-256 of the bytes: ${digestOf(packed)}
// Trained on ${pages.length} pages of ${sites.length} sites; SHA-256 of their names, shortened:
${sites.join(' ').replace(/(.{1,90})(?:\s|$)/g, '// $1\n')}
export const LINE_WEIGHTS =
${chunks.map((chunk) => `  '${chunk}'`).join(' +\n')};
`,
);
process.stdout.write(`${packed.length} bytes, ${pages.length} pages, ${sites.length} sites\n`);
