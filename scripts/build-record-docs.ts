/**
 * Writes docs/record.md from the schema of the record: `npm run gen:record`. With `-- --check` it
 * fails if the page is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { closedSchema } from '../src/core/record/schema/json-schema.ts';
import { pageOf } from './docs/record-page.ts';

const TARGET = new URL('../docs/record.md', import.meta.url);
const INTRODUCTION = new URL('docs/record-introduction.md', import.meta.url);

const text = pageOf(readFileSync(INTRODUCTION, 'utf8'), closedSchema());

if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== text) {
    process.stderr.write('docs/record.md is stale: run npm run gen:record\n');
    process.exitCode = 1;
  }
} else writeFileSync(TARGET, text);
