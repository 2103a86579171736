/** `repair-article text`: repairs plain text alone, or a JSON Lines stream of texts. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { decodeBytes } from '../../core/encoding/decode-bytes.ts';
import type { Failure } from '../../core/messages/failure.ts';
import { message } from '../../core/messages/message.ts';
import type { PipelineContext } from '../../core/pipeline.ts';
import { convertedEdits } from '../../core/record/text-edits.ts';
import { repairText } from '../../core/repair/repair-text.ts';
import type { Opened } from '../input/arrival.ts';
import { explain } from '../input/files/file.ts';
import { withoutCredentials } from '../input/names.ts';
import type { SourceOptions } from '../input/options.ts';
import { openSource } from '../input/reader.ts';
import { isUrl } from '../input/scheme.ts';
import { EXIT, type ExitCode, exitCode } from './exit-codes.ts';
import { finish, Output } from './output/stdout.ts';
import { say } from './stderr.ts';

export interface TextOptions {
  readonly source: SourceOptions;
  readonly context: PipelineContext;
  readonly encoding: string | null;
  readonly jsonl: boolean;
}

const BYTE_ORDER_MARK = '\ufeff';

const tell = (input: string, { message, hint }: Failure): void => {
  say(`${withoutCredentials(input)}: ${message} ${hint}`);
};

/** What the reader of a text should know of how it came: the text itself says nothing of it. */
function warn(input: string, { messages, source }: Opened): void {
  const all = source.truncated ? [...messages, message('source.truncated')] : messages;
  for (const one of all) say(`${withoutCredentials(input)}: ${one.message}`);
}

async function plain(input: string, options: TextOptions): Promise<ExitCode> {
  const opened = await openSource(input, options.source);
  warn(input, opened);
  if ('failure' in opened) {
    tell(input, opened.failure);
    return EXIT.noneSucceeded;
  }
  const { bytes, source } = opened;
  const decoded = decodeBytes(bytes, {
    contentType: source.contentType,
    override: options.encoding,
    model: options.context.model,
    tables: options.context.tables,
  });
  const output = new Output();
  if ('failure' in decoded) {
    if (decoded.failure.code !== 'ERR_EMPTY') {
      tell(input, decoded.failure);
      return EXIT.noneSucceeded;
    }
    // nothing to repair is no failure
    await output.write(bytes);
    return finish(output, EXIT.ok);
  }
  const { text, encoding } = decoded.value;
  // decoding took the mark away
  const mark = encoding.method === 'bom' && encoding.label === 'utf-8' ? BYTE_ORDER_MARK : '';
  await output.write(mark + repairText(text, options.context).text);
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

/** A stream of any length; only what is fetched is read first, under its limits. */
async function openLines(input: string, options: TextOptions): Promise<Readable | Failure> {
  if (input === '-') return process.stdin;
  if (!isUrl(input)) return createReadStream(input);
  const opened = await openSource(input, { ...options.source, accept: 'anything' });
  warn(input, opened);
  return 'failure' in opened ? opened.failure : Readable.from([Buffer.from(opened.bytes)]);
}

async function jsonLines(input: string, options: TextOptions): Promise<ExitCode> {
  const stream = await openLines(input, options);
  if ('code' in stream) {
    tell(input, stream);
    return EXIT.noneSucceeded;
  }
  const output = new Output();
  let succeeded = 0;
  let failed = 0;
  let first = true;
  try {
    for await (const whole of createInterface({
      input: stream,
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      const line = first && whole.startsWith(BYTE_ORDER_MARK) ? whole.slice(1) : whole;
      first = false;
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
    tell(input, explain(input, error));
    failed += 1;
  }
  return finish(output, exitCode(succeeded, failed));
}

export const runText = (input: string, options: TextOptions): Promise<ExitCode> =>
  options.jsonl ? jsonLines(input, options) : plain(input, options);
