/** What must hold for every input. Each check throws if it does not hold. */
import { type PipelineContext, processPage } from '../../src/core/pipeline.ts';
import { readPage } from '../../src/core/read-page.ts';
import { wellFormed } from '../../src/core/record/code-points.ts';
import { revert } from '../../src/core/record/revert.ts';
import { Output } from '../../src/core/record/schema.ts';
import { convertedEdits, revertText } from '../../src/core/record/text-edits.ts';
import { repairText } from '../../src/core/repair/repair-text.ts';
import { describe as sourceOf } from '../../src/node/input/entry/arrival.ts';

/**
 * Checks that the record is valid and well-formed, and that its edits restore the text of the page.
 */
export function checkPage(bytes: Uint8Array, context: PipelineContext): void {
  const source = sourceOf('file', 'page.html', { bytes });
  const record = processPage(bytes, source, context);
  const json = JSON.stringify(record);
  if (wellFormed(json) !== json) throw new Error('the record is not well-formed');
  const read: unknown = JSON.parse(json);
  const valid = Output.parse(read);
  if (JSON.stringify(valid) !== json) throw new Error('the record has more than its schema');
  if (!record.ok) return;
  const page = readPage({ bytes, source }, context);
  if ('failure' in page) throw new Error('an article of a page that cannot be read');
  const there = new Set(page.page.blocks.flatMap(({ text }) => wellFormed(text).split('\n')));
  const all = [...there].join('\n');
  for (const line of revert(record).split('\n')) {
    if (line !== '' && !there.has(line) && !all.includes(line)) {
      throw new Error(`the edits lead back to what the page does not say: ${line.slice(0, 80)}`);
    }
  }
}

/** Checks that the edits of a text restore it, and that its repair is well-formed. */
export function checkText(text: string, context: PipelineContext): void {
  const record = convertedEdits(repairText(text, context));
  // half a surrogate pair is not a character and cannot be written as UTF-8
  if (revertText(record) !== wellFormed(text)) {
    throw new Error('the edits do not lead back to the text');
  }
  if (wellFormed(record.text) !== record.text) throw new Error('a lone surrogate');
}
