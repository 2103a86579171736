/**
 * The extractors that are measured: this program, which starts from the bytes, and others, which
 * start from the text that it decoded. None is told the address of the page, since a saved page has
 * none.
 */

import { decodeBytes } from '../../../src/core/encoding/decode-bytes.ts';
import type { Models } from '../../../src/core/extract/extract.ts';
import type { RepairedPage } from '../../../src/core/page/repaired-page.ts';
import type { Source } from '../../../src/core/page/source.ts';
import { type PipelineContext, processPage } from '../../../src/core/pipeline.ts';
import { readPage } from '../../../src/core/read-page.ts';
import { DEFAULT_OPTIONS } from '../../../src/core/repair/repair.ts';
import { repairPages } from '../../../src/core/repair/repair-pages.ts';
import { loadTables } from '../../../src/node/data/character-tables.ts';
import { loadModel } from '../../../src/node/data/language-model.ts';
import { type Answer, NOTHING } from './score.ts';

export interface Input {
  readonly bytes: Uint8Array;
  /** The bytes as this program decodes them. */
  readonly text: string;
}

export interface Extractor {
  readonly name: string;
  readonly extract: (input: Input) => Promise<Answer>;
}

const CONTEXT: PipelineContext = {
  model: loadModel,
  tables: loadTables,
  options: DEFAULT_OPTIONS,
  encoding: null,
};

const sourceOf = (bytes: Uint8Array): Source => ({
  type: 'file',
  key: 'page',
  input: 'page.html',
  url: null,
  redirects: [],
  status: null,
  contentType: null,
  bytes: bytes.length,
  sha256: null,
  truncated: false,
  fetchedAt: null,
});

export function decode(bytes: Uint8Array): string {
  const decoded = decodeBytes(bytes, {
    contentType: null,
    override: null,
    model: CONTEXT.model,
    tables: CONTEXT.tables,
  });
  return 'failure' in decoded ? '' : decoded.value.text;
}

/** A page in the form in which extraction receives it, or null if it has nothing to read. */
export function repairedPage(bytes: Uint8Array): RepairedPage | null {
  const read = readPage({ bytes, source: sourceOf(bytes) }, CONTEXT);
  return 'failure' in read ? null : repairPages([read.page], CONTEXT).value[0];
}

/** This program, with its own models or with others. */
export const oursWith = (models?: Models): Extractor => ({
  name: 'repair-article',
  extract: ({ bytes }) => {
    const record = processPage(bytes, sourceOf(bytes), { ...CONTEXT, models });
    if (!record.ok) return Promise.resolve({ ...NOTHING, record });
    return Promise.resolve({
      record,
      body: record.body.text,
      title: record.headline,
      date: record.datePublished,
      authors: record.author.map(({ name }) => name),
    });
  },
});

export const ours: Extractor = oursWith();
