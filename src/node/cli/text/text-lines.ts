/**
 * `repair-article text --jsonl`. Each input line is a JSON string, or an object with a field
 * `text`. Each output line is the object with its text repaired and with `edits` and `damage`. The
 * other fields stay as they are.
 *
 * Each line is judged by itself, because the lines of a stream may be unrelated and a stream may be
 * endless. `--pool` judges the lines of a document together, like the lines of a text file: all
 * lines, or consecutive lines with the same value in a field.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { printableJson } from '../../../core/language/printable.ts';
import type { ErrorCode, Failure } from '../../../core/messages/failure.ts';
import type { TextRepair } from '../../../core/page/repaired-text.ts';
import type { PipelineContext } from '../../../core/pipeline.ts';
import { convertedEdits } from '../../../core/record/text-edits.ts';
import { repairTogether } from '../../../core/repair/repair-text.ts';
import { type ExactJson, parseExactly } from '../../input/archives/exact-json.ts';
import type { SourceOptions } from '../../input/entry/options.ts';
import { explain } from '../../input/files/file.ts';
import { openSource } from '../../input/reader.ts';
import { isUrl } from '../../input/scheme.ts';
import { type ExitCode, exitCode } from '../console/exit-codes.ts';
import { say } from '../console/stderr.ts';
import type { TextOutput } from '../output/text-output.ts';
import { tellFailure, tellMessages } from './text-notes.ts';

export interface TextLinesOptions {
  readonly source: SourceOptions;
  readonly context: PipelineContext;
  /** Judges all lines together (`true`), or those with the same value in a field. */
  readonly pool: boolean | string;
  readonly output: TextOutput;
  /** Says what was repaired and left, as far as the user wants to know it. */
  readonly tell: (input: string, repair: TextRepair) => void;
}

const BYTE_ORDER_MARK = '\ufeff';

/** A line as it was read: the fields that stay, and its text, or `null` if it has none. */
interface Line {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly text: string | null;
  /** Puts the numbers of the fields into the written line as they were read. */
  readonly restored: ExactJson['restored'];
}

const asWritten = (json: string): string => json;
const WITHOUT_FIELDS = { fields: {}, restored: asWritten };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Whether a text of a line stands for a number. */
function isNumber({ restored }: ExactJson, text: string): boolean {
  const json = JSON.stringify(text);
  return restored(json) !== json;
}

function readLine(line: string): Line {
  let exact: ExactJson;
  try {
    exact = parseExactly(line);
  } catch {
    return { ...WITHOUT_FIELDS, text: null };
  }
  const { value, restored } = exact;
  if (typeof value === 'string' && !isNumber(exact, value))
    return { ...WITHOUT_FIELDS, text: value };
  if (!isObject(value)) return { ...WITHOUT_FIELDS, text: null };
  const { text } = value;
  const isText = typeof text === 'string' && !isNumber(exact, text);
  return { fields: value, text: isText ? text : null, restored };
}

/**
 * The document to which a line belongs: a common one, or that of lines with the same value in a
 * field.
 */
const documentOf = ({ fields }: Line, pool: boolean | string): string =>
  typeof pool === 'string' ? JSON.stringify(fields[pool] ?? null) : '';

/** What is written of a line that cannot be repaired or written. */
const errorOf = (message: string) => ({
  error: { code: 'ERR_JSON_LINE' satisfies ErrorCode, message },
});

const NO_TEXT = errorOf(
  'The line is not a JSON string or an object with a text in its field "text".',
);
const TOO_DEEP = errorOf('The fields of the line are nested too deeply.');

/** A line as JSON; `null` if its fields are nested more deeply than can be written. */
function jsonOf(line: object, restored: Line['restored']): string | null {
  try {
    return printableJson(restored(JSON.stringify(line)));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The lines of one document in the form in which they are written, and how many are errors. */
function written(
  lines: readonly Line[],
  { context, tell }: TextLinesOptions,
  input: string,
): { readonly text: string; readonly failed: number } {
  const texts = lines.flatMap(({ text }) => (text === null ? [] : [text]));
  const all = repairTogether(texts, context);
  for (const repair of all) tell(input, repair);
  const repairs = all.values();
  let failed = 0;
  const made = lines.map(({ fields, text, restored }) => {
    const repair = text === null ? undefined : repairs.next().value;
    const added = repair === undefined ? NO_TEXT : convertedEdits(repair);
    const json = jsonOf({ ...fields, ...added }, restored);
    if (repair === undefined || json === null) failed += 1;
    return `${json ?? JSON.stringify(TOO_DEEP)}\n`;
  });
  return { text: made.join(''), failed };
}

/**
 * Opens an input. Files and standard input are streamed; only what is fetched is read as a whole,
 * within its limits.
 */
async function openLines(input: string, source: SourceOptions): Promise<Readable | Failure> {
  if (input === '-') return process.stdin;
  if (!isUrl(input)) return createReadStream(input);
  const opened = await openSource(input, { ...source, accept: 'anything' });
  tellMessages(input, opened);
  return 'failure' in opened ? opened.failure : Readable.from([Buffer.from(opened.bytes)]);
}

/** Collects the lines of a document, and writes them repaired when the document is complete. */
class Documents {
  succeeded = 0;
  failed = 0;
  readonly #options: TextLinesOptions;
  #lines: Line[] = [];
  #size = 0;
  #current: string | null = null;
  #hasSplit = false;
  #input = '';

  constructor(options: TextLinesOptions) {
    this.#options = options;
  }

  /** Begins another input. Its lines are never judged together with those of the one before. */
  async begin(input: string): Promise<boolean> {
    const goesOn = await this.flush();
    this.#current = null;
    this.#input = input;
    return goesOn;
  }

  /** Adds a line. Resolves to false if nobody reads the output any more. */
  async add(line: Line): Promise<boolean> {
    const { pool, source } = this.#options;
    const document = documentOf(line, pool);
    const isSame = document === this.#current;
    const isFull = this.#size >= source.maxBytes;
    if (isSame && isFull) this.#tellSplit(source.maxBytes);
    const goesOn = (isSame && !isFull) || (await this.flush());
    this.#current = document;
    this.#lines.push(line);
    this.#size += line.text?.length ?? 0;
    // a line by itself is written at once, because whoever feeds a stream may wait for its answer
    return pool === false ? this.flush() : goesOn;
  }

  /** Writes the lines that were collected. */
  async flush(): Promise<boolean> {
    const { text, failed } = written(this.#lines, this.#options, this.#input);
    this.failed += failed;
    this.succeeded += this.#lines.length - failed;
    this.#lines = [];
    this.#size = 0;
    return text === '' || (await this.#options.output.write(text)) === 'written';
  }

  #tellSplit(limit: number): void {
    if (this.#hasSplit) return;
    this.#hasSplit = true;
    say(`A document of --pool has more than ${limit} characters and is judged in parts.`);
  }
}

/** Adds the lines of an input. Resolves to false if nobody reads the output any more. */
async function addLines(
  input: string,
  options: TextLinesOptions,
  documents: Documents,
): Promise<boolean> {
  const stream = await openLines(input, options.source);
  if ('code' in stream) {
    tellFailure(input, stream);
    documents.failed += 1;
    return true;
  }
  let isFirst = true;
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  try {
    if (!(await documents.begin(input))) return false;
    for await (const whole of lines) {
      const line = isFirst && whole.startsWith(BYTE_ORDER_MARK) ? whole.slice(1) : whole;
      isFirst = false;
      if (line.trim() !== '' && !(await documents.add(readLine(line)))) return false;
    }
    return await documents.flush();
  } catch (error) {
    tellFailure(input, explain(input, error));
    documents.failed += 1;
    return true;
  }
}

/** Reads the lines of inputs and writes them repaired. Resolves to the exit code. */
export async function runTextLines(
  inputs: readonly string[],
  options: TextLinesOptions,
): Promise<ExitCode> {
  const documents = new Documents(options);
  for (const input of inputs) {
    if (!(await addLines(input, options, documents))) break;
  }
  return exitCode(documents.succeeded, documents.failed);
}
