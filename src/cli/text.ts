/** `repair-article text`: repairs plain text alone, or a JSON Lines stream of texts. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { decodeBytes } from '../encoding/index.ts';
import { convertedEdits } from '../output/text-edits.ts';
import type { RepairContext } from '../repair/repair.ts';
import { repairText } from '../repair/repair-text.ts';
import { openSource, type SourceOptions } from '../source/index.ts';
import { EXIT, type ExitCode, exitCode } from './exit-codes.ts';
import { Output } from './output.ts';

export interface TextOptions {
  readonly source: SourceOptions;
  readonly context: RepairContext;
  readonly encoding: string | null;
  readonly jsonl: boolean;
}

const finish = async (output: Output, code: ExitCode): Promise<ExitCode> => {
  if ((await output.end()) !== 'failed') return code;
  process.stderr.write(`The output cannot be written: ${output.reason}\n`);
  return EXIT.outputFailed;
};

async function plain(input: string, options: TextOptions): Promise<ExitCode> {
  const opened = await openSource(input, options.source);
  const decoded =
    'failure' in opened
      ? opened
      : decodeBytes(opened.bytes, {
          contentType: opened.source.contentType,
          override: options.encoding,
        });
  if ('failure' in decoded) {
    process.stderr.write(`${input}: ${decoded.failure.message} ${decoded.failure.hint}\n`);
    return EXIT.noneSucceeded;
  }
  const output = new Output();
  await output.write(repairText(decoded.value.text, options.context).text);
  return finish(output, EXIT.ok);
}

/** The text of a line: a JSON string, or an object with a `text`. */
function textOfLine(line: string): string | null {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'string') return value;
    const text = value !== null && typeof value === 'object' && 'text' in value ? value.text : null;
    return typeof text === 'string' ? text : null;
  } catch {
    return null;
  }
}

async function jsonLines(input: string, options: TextOptions): Promise<ExitCode> {
  const stream: Readable = input === '-' ? process.stdin : createReadStream(input);
  const output = new Output();
  let succeeded = 0;
  let failed = 0;
  try {
    for await (const line of createInterface({
      input: stream,
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      if (line.trim() === '') continue;
      const text = textOfLine(line);
      if (text === null) failed += 1;
      else succeeded += 1;
      const answer =
        text === null
          ? { error: 'not a JSON string or an object with a text' }
          : convertedEdits(repairText(text, options.context));
      if ((await output.write(`${JSON.stringify(answer)}\n`)) !== 'written') break;
    }
  } catch (error) {
    process.stderr.write(`${input}: ${error instanceof Error ? error.message : String(error)}\n`);
    failed += 1;
  }
  return finish(output, exitCode(succeeded, failed));
}

export const runText = (input: string, options: TextOptions): Promise<ExitCode> =>
  options.jsonl ? jsonLines(input, options) : plain(input, options);
