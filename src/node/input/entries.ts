/**
 * Turns operands, lists, patterns and folders into entries, one per page, always in the same order.
 *
 * Containers are opened and split into their pages. Memory stays flat whatever their size.
 */
import type { Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { failure } from '../../core/messages/failure.ts';
import { entryOf, failedEntry, faultFailure } from './archives/container.ts';
import type { Entry } from './entry/entry.ts';
import { withoutCredentials } from './entry/names.ts';
import { DEFAULT_SOURCE_OPTIONS } from './entry/options.ts';
import { withoutFileScheme } from './file-address.ts';
import { answered } from './files/answered.ts';
import { explain } from './files/file.ts';
import { type Found, filesIn, troubleOf } from './files/folder.ts';
import { argumentBytes, shownPath } from './files/path.ts';
import { type Item, type ItemOptions, ofFile, ofPipe, ofStream } from './items.ts';
import { isUrl } from './scheme.ts';
import { ByteReader } from './streams/byte-reader.ts';
import { type ByteSource, StreamSource } from './streams/byte-source.ts';
import { pathStats } from './streams/open-file.ts';

export interface EntriesOptions extends ItemOptions {
  /** Whether to read the files in folders too. */
  readonly recursive: boolean;
  /** Files with one name per line, or `-` for standard input. They come after the operands. */
  readonly inputLists: readonly string[];
  /** Whether the names in lists end with NUL. */
  readonly nulSeparated: boolean;
}

export const DEFAULT_ENTRIES_OPTIONS: EntriesOptions = {
  maxBytes: DEFAULT_SOURCE_OPTIONS.maxBytes,
  htmlField: DEFAULT_SOURCE_OPTIONS.htmlField,
  recursive: false,
  inputLists: [],
  nulSeparated: false,
};

async function* ofFound(found: AsyncIterable<Found>, options: EntriesOptions) {
  for await (const { path: buffer, relativePath, failure: why } of found) {
    const path = new Uint8Array(buffer);
    const item = { input: shownPath(path), type: 'file' as const, path, relativePath };
    if (why !== null) yield failedEntry(item, why);
    else yield* ofFile(item, options);
  }
}

/** The entries of a folder or a pattern. If there are none, the only entry reports that. */
async function* ofMany(item: Item, found: AsyncIterable<Found>, options: EntriesOptions) {
  let isEmpty = true;
  try {
    for await (const entry of ofFound(found, options)) {
      isEmpty = false;
      yield entry;
    }
    if (isEmpty) yield failedEntry(item, failure('ERR_NO_FILES', { input: item.input }));
  } catch (error) {
    yield failedEntry(item, explain(item.input, error));
  }
}

async function* ofPath(
  name: Buffer,
  options: EntriesOptions,
  mayBePattern: boolean,
): AsyncGenerator<Entry> {
  const path = new Uint8Array(name);
  const input = shownPath(path);
  const item = { input, type: 'file' as const, path, relativePath: input };
  let stats: Stats;
  try {
    stats = await answered(pathStats(name));
  } catch (error) {
    const { isPattern, filesOf } = await import('./files/glob.ts');
    if (mayBePattern && isPattern(input)) yield* ofMany(item, filesOf(input), options);
    else yield failedEntry(item, explain(input, error));
    return;
  }
  if (stats.isDirectory()) {
    if (options.recursive) yield* ofMany(item, filesIn(name), options);
    else yield failedEntry(item, failure('ERR_IS_DIRECTORY', { input }));
  } else if (stats.isFIFO()) {
    yield* ofPipe(item, options);
  } else if (stats.isCharacterDevice()) {
    // a device that was named explicitly, such as /dev/stdin; it is read up to the limit
    yield entryOf(item, { kind: 'file', path });
  } else {
    const trouble = troubleOf(path, stats);
    if (trouble !== null) yield failedEntry(item, trouble);
    else yield* ofFile(item, options);
  }
}

/** Standard input, which can be read only once. */
class Stdin {
  #isTaken = false;

  /** Returns `null` if standard input was taken before. */
  take(): ByteSource | null {
    if (this.#isTaken) return null;
    this.#isTaken = true;
    return new StreamSource(process.stdin);
  }
}

const STDIN: Item = { input: '-', type: 'stdin', path: null };

/** The entry for a second use of standard input, of which nothing is left. */
const takenTwice = (item: Item): Entry => failedEntry(item, failure('ERR_EMPTY'));

async function* ofName(
  name: Buffer,
  options: EntriesOptions,
  stdin: Stdin,
  mayBePattern: boolean,
): AsyncGenerator<Entry> {
  const text = shownPath(name);
  const path = withoutFileScheme(text);
  if (path !== text) {
    yield* ofPath(Buffer.from(path), options, false);
  } else if (text === '-') {
    const source = stdin.take();
    if (source === null) yield takenTwice(STDIN);
    else yield* ofStream(STDIN, source, options);
  } else if (isUrl(text)) {
    yield {
      input: withoutCredentials(text),
      type: 'url',
      place: { kind: 'url', url: text },
    };
  } else {
    yield* ofPath(name, options, mayBePattern);
  }
}

/** The entries of a list of names, or one that says why the list cannot be read. */
async function* ofList(list: string, options: EntriesOptions, stdin: Stdin): AsyncGenerator<Entry> {
  const { namesOf } = await import('./files/input-list.ts');
  const item: Item = { input: list, type: list === '-' ? 'stdin' : 'file', path: null };
  let handle: FileHandle | null = null;
  try {
    let source = list === '-' ? stdin.take() : null;
    if (list === '-' && source === null) {
      yield takenTwice(item);
      return;
    }
    if (source === null && (await answered(pathStats(Buffer.from(list)))).isFIFO()) {
      const { openPipe } = await import('./files/pipe.ts');
      const pipe = await openPipe(Buffer.from(list));
      source = pipe === null ? null : new StreamSource(pipe);
    } else if (source === null) {
      handle = await answered(open(list, 'r'));
      source = new StreamSource(handle.createReadStream({ autoClose: false }));
    }
    if (source === null) {
      const detail = 'it is a named pipe to which nobody writes';
      yield failedEntry(item, failure('ERR_READ', { input: list, detail }));
      return;
    }
    const reader = new ByteReader(source);
    for await (const name of namesOf(reader, options.nulSeparated)) {
      if (name !== null) yield* ofName(name, options, stdin, false);
      else
        yield failedEntry(item, failure('ERR_NOT_FOUND', { input: '(a name of more than 64 KB)' }));
    }
    if (source.fault !== null)
      yield failedEntry(item, faultFailure(list, source.fault, reader.offset));
  } catch (error) {
    yield failedEntry(item, explain(list, error));
  } finally {
    await handle?.close();
  }
}

/**
 * All entries, in the order of the operands and then of the lists. Does not reject because of an
 * input.
 */
export async function* entries(
  operands: readonly string[],
  options: EntriesOptions,
): AsyncGenerator<Entry> {
  const stdin = new Stdin();
  for (const name of argumentBytes(operands)) yield* ofName(name, options, stdin, true);
  for (const list of options.inputLists) yield* ofList(list, options, stdin);
}
