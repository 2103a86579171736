/** `repair-article text`: repairs plain text that is not part of a page. */
import { decodeBytes } from '../../../core/encoding/decode-bytes.ts';
import { repairOptionsOf } from '../../../core/options/choices.ts';
import type { TextRepair } from '../../../core/page/repaired-text.ts';
import type { PipelineContext } from '../../../core/pipeline.ts';
import { repairText } from '../../../core/repair/repair-text.ts';
import { contextOf } from '../../data/context.ts';
import type { SourceOptions } from '../../input/entry/options.ts';
import { withoutFileScheme } from '../../input/file-address.ts';
import { openSource } from '../../input/reader.ts';
import { sourceOptionsOf } from '../../run/options/settings.ts';
import { EXIT, type ExitCode, exitCode } from '../console/exit-codes.ts';
import type { TextFlags } from '../flags/flags.ts';
import { openTextOutput, type TextOutput } from '../output/text-output.ts';
import { tellFailure, tellLeft, tellMessages, tellRepairs } from './text-notes.ts';

const BYTE_ORDER_MARK = '\ufeff';

interface TextSettings {
  readonly source: SourceOptions;
  readonly context: PipelineContext;
  readonly flags: TextFlags;
}

/** What is said about a text that was repaired: its repairs, and with `-v` what was left. */
function tellRepair(
  input: string,
  repair: TextRepair,
  { explain, verbose, quiet }: TextFlags,
): void {
  if (explain === true) tellRepairs(repair);
  if (verbose && !quiet) tellLeft(input, repair);
}

/** Writes one input repaired. Resolves to whether it could be read. */
async function writeRepaired(
  input: string,
  { source, context, flags }: TextSettings,
  output: TextOutput,
): Promise<boolean> {
  const opened = await openSource(input, source);
  if (!flags.quiet) tellMessages(input, opened);
  if ('failure' in opened) {
    if (!flags.quiet) tellFailure(input, opened.failure);
    return false;
  }
  const decoded = decodeBytes(opened.bytes, {
    ...context,
    contentType: opened.source.contentType,
    override: context.encoding,
  });
  if ('failure' in decoded) {
    // an empty text needs no repair, which is not a failure
    if (decoded.failure.code === 'ERR_EMPTY') await output.write(opened.bytes);
    else if (!flags.quiet) tellFailure(input, decoded.failure);
    return decoded.failure.code === 'ERR_EMPTY';
  }
  const { text, encoding } = decoded.value;
  // decoding removed the byte order mark
  const mark = encoding.method === 'bom' && encoding.label === 'utf-8' ? BYTE_ORDER_MARK : '';
  const repair = repairText(text, context);
  await output.write(mark + repair.text);
  tellRepair(input, repair, flags);
  return true;
}

/** Reads inputs and writes their texts repaired, one after another. Resolves to the exit code. */
export async function runText(operands: readonly string[], flags: TextFlags): Promise<ExitCode> {
  const inputs = operands.map(withoutFileScheme);
  const source = sourceOptionsOf(flags, false);
  const context = contextOf(flags.encoding, repairOptionsOf(flags));
  const output = await openTextOutput(flags.output);
  if (output === null) return EXIT.outputFailed;
  if (flags.jsonl === true) {
    const { runTextLines } = await import('./text-lines.ts');
    const code = await runTextLines(inputs, {
      source,
      context,
      pool: flags.pool ?? false,
      output,
      tell: (input, repair) => tellRepair(input, repair, flags),
    });
    return output.finish(code);
  }
  let succeeded = 0;
  for (const input of inputs) {
    if (await writeRepaired(input, { source, context, flags }, output)) succeeded += 1;
  }
  return output.finish(exitCode(succeeded, inputs.length - succeeded));
}
