/** What must hold of whatever comes in. Each check throws where it does not. */
import { type PipelineContext, processPage } from '../../src/core/pipeline.ts';
import { readPage } from '../../src/core/read-page.ts';
import { wellFormed } from '../../src/core/record/code-points.ts';
import { revert } from '../../src/core/record/revert.ts';
import { Output } from '../../src/core/record/schema.ts';
import { convertedEdits, revertText } from '../../src/core/record/text-edits.ts';
import { repairText } from '../../src/core/repair/repair-text.ts';
import { describe as sourceOf } from '../../src/node/input/arrival.ts';

/** The record is valid and well-formed, and its edits lead back to what the page says. */
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

/** The edits of a text lead back to it, and its repair is well-formed where it is. */
export function checkText(text: string, context: PipelineContext): void {
  const record = convertedEdits(repairText(text, context));
  // half of a surrogate pair is no character: it cannot be written as UTF-8
  if (revertText(record) !== wellFormed(text)) {
    throw new Error('the edits do not lead back to the text');
  }
  if (wellFormed(record.text) !== record.text) throw new Error('a lone surrogate');
}
