/** `repair-article text`: repairs plain text that is not part of a page. */
import { decodeBytes } from '../../core/encoding/decode-bytes.ts';
import { repairOptionsOf } from '../../core/options/choices.ts';
import type { PipelineContext } from '../../core/pipeline.ts';
import { repairText } from '../../core/repair/repair-text.ts';
import { contextOf } from '../data/context.ts';
import type { SourceOptions } from '../input/options.ts';
import { openSource } from '../input/reader.ts';
import { sourceOptionsOf } from '../run/options/settings.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { TextFlags } from './flags/flags.ts';
import { finish, Output } from './output/stdout.ts';
import { tellFailure, tellMessages } from './text-notes.ts';

const BYTE_ORDER_MARK = '\ufeff';

async function runPlain(
  input: string,
  source: SourceOptions,
  context: PipelineContext,
): Promise<ExitCode> {
  const opened = await openSource(input, source);
  tellMessages(input, opened);
  if ('failure' in opened) {
    tellFailure(input, opened.failure);
    return EXIT.noneSucceeded;
  }
  const decoded = decodeBytes(opened.bytes, {
    ...context,
    contentType: opened.source.contentType,
    override: context.encoding,
  });
  const output = new Output();
  if ('failure' in decoded) {
    if (decoded.failure.code !== 'ERR_EMPTY') {
      tellFailure(input, decoded.failure);
      return EXIT.noneSucceeded;
    }
    // an empty text needs no repair, which is not a failure
    await output.write(opened.bytes);
    return finish(output, EXIT.ok);
  }
  const { text, encoding } = decoded.value;
  // decoding removed the byte order mark
  const mark = encoding.method === 'bom' && encoding.label === 'utf-8' ? BYTE_ORDER_MARK : '';
  await output.write(mark + repairText(text, context).text);
  return finish(output, EXIT.ok);
}

/** Reads one input and writes its text repaired. Resolves to the exit code. */
export async function runText(input: string, flags: TextFlags): Promise<ExitCode> {
  const source = sourceOptionsOf(flags, false);
  const context = contextOf(flags.encoding, repairOptionsOf(flags));
  if (flags.jsonl !== true) return runPlain(input, source, context);
  const { runTextLines } = await import('./text-lines.ts');
  return runTextLines(input, { source, context, pool: flags.pool ?? false });
}
