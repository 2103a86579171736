/**
 * Compiled code of the files of dist/, in one file of the user's cache folder. Node's own compile
 * cache does the same from Node 22.8 on; this one exists for every version, is one file instead of
 * one for each module, and was faster (docs/decisions/cost-of-a-start.md).
 *
 * V8 runs what is in such a file without checking it, so it must be the user's own: neither the
 * folder nor the file may belong to somebody else or be writable for others. Whatever goes wrong
 * means only that there is no cache.
 */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  type Stats,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** Code of one file: its name in dist/, and what V8 made of it. */
export interface Compiled {
  readonly name: string;
  readonly code: Uint8Array;
}

/** Where the code of a file lies, in bytes from the end of the index, and its checksum. */
type Place = readonly [start: number, length: number, checksum: number];

const PREFIX = 'code-';
/** First bytes of a cache. The number grows with each change of the format. */
const MAGIC = 0x52_41_43_01;
/** Size of the head: the magic number, and the length of the index in bytes. */
const HEAD = 8;
/** V8 reads words of 8 bytes from the code. */
const ALIGNMENT = 8;

/** Files that are kept in the folder: one for each version, set of flags and copy of the program. */
const MOST_FILES = 12;
/** Larger files are not read. The code of all files together takes 4 MB. */
const MOST_BYTES = 64 << 20;

/** No other user can have put something there. Windows has no such modes; its folder is the user's. */
function isOwn({ uid, mode }: Stats): boolean {
  const user = process.getuid?.();
  return user === undefined || (uid === user && (mode & 0o022) === 0);
}

export class CodeCache {
  readonly #folder: string;
  readonly #file: string;
  readonly #index: ReadonlyMap<string, Place>;
  readonly #codes: Buffer;

  private constructor(folder: string, file: string, bytes: Buffer | null) {
    this.#folder = folder;
    this.#file = file;
    const length = bytes?.readUInt32LE(4) ?? 0;
    this.#index = new Map(
      bytes === null ? [] : (JSON.parse(bytes.toString('latin1', HEAD, HEAD + length)) as []),
    );
    this.#codes = bytes?.subarray(HEAD + length) ?? Buffer.alloc(0);
  }

  /**
   * Opens the cache for exactly these conditions. Returns `null` if there can be none.
   *
   * @param folder folder of the caches, which is made if it does not exist
   * @param conditions whatever must be the same for the code to be valid
   */
  static open(folder: string | null, conditions: readonly string[]): CodeCache | null {
    if (folder === null) return null;
    try {
      const file = `${PREFIX}${digestOf(conditions)}`;
      return new CodeCache(folder, file, isOwnFolder(folder) ? readOwn(join(folder, file)) : null);
    } catch {
      // nobody would want to know that a cache is damaged: it is written again
      return null;
    }
  }

  /** The code of a file, or `undefined` if it is not in the cache. */
  codeOf(name: string): Buffer | undefined {
    const place = this.#index.get(name);
    if (place === undefined) return undefined;
    const [start, length, checksum] = place;
    const code = this.#codes.subarray(start, start + length);
    return code.length === length && checksumOf(code) === checksum ? code : undefined;
  }

  /** Adds code of files. The file is replaced in one step, so that others always read a whole one. */
  save(added: readonly Compiled[]): void {
    if (added.length === 0) return;
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      if (!isOwnFolder(this.#folder)) return;
      const names = new Set(added.map(({ name }) => name));
      const kept = [...this.#index.keys()]
        .filter((name) => !names.has(name))
        .flatMap((name) => {
          const code = this.codeOf(name);
          return code === undefined ? [] : [{ name, code }];
        });
      this.#write([...kept, ...added]);
      this.#tidy();
    } catch {
      // a cache that cannot be written is no fault: the next start takes as long as this one
    }
  }

  #write(all: readonly Compiled[]): void {
    const temporary = join(this.#folder, `${PREFIX}${process.pid}.tmp`);
    const target = openSync(temporary, 'wx', 0o600);
    try {
      for (const part of partsOf(all)) writeSync(target, part);
    } finally {
      closeSync(target);
    }
    renameSync(temporary, join(this.#folder, this.#file));
  }

  /** Removes the oldest files, which belong to versions that are no longer used. */
  #tidy(): void {
    const files = readdirSync(this.#folder)
      .filter((name) => name.startsWith(PREFIX))
      .map((name) => join(this.#folder, name))
      .map((path) => ({ path, time: lstatSync(path).mtimeMs }))
      .sort((a, b) => b.time - a.time);
    for (const { path } of files.slice(MOST_FILES)) unlinkSync(path);
  }
}

function isOwnFolder(folder: string): boolean {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  return stats?.isDirectory() === true && isOwn(stats);
}

/** Reads a file that belongs to the user and looks like a cache. Returns `null` for others. */
function readOwn(path: string): Buffer | null {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  } catch {
    return null;
  }
  try {
    const stats = fstatSync(file);
    const { size } = stats;
    if (!stats.isFile() || !isOwn(stats) || size < HEAD || size > MOST_BYTES) return null;
    // V8 needs the codes to begin at a multiple of 8, which a buffer of the pool would not
    const bytes = Buffer.allocUnsafeSlow(size);
    if (readSync(file, bytes, 0, size, 0) !== size) return null;
    return bytes.readUInt32LE(0) === MAGIC ? bytes : null;
  } finally {
    closeSync(file);
  }
}

function* partsOf(all: readonly Compiled[]): Generator<Uint8Array> {
  const index: [string, Place][] = [];
  let at = 0;
  for (const { name, code } of all) {
    index.push([name, [at, code.length, checksumOf(code)]]);
    at += aligned(code.length);
  }
  const text = JSON.stringify(index);
  const bytes = Buffer.from(text.padEnd(aligned(text.length)), 'latin1');
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(MAGIC, 0);
  head.writeUInt32LE(bytes.length, 4);
  yield head;
  yield bytes;
  for (const { code } of all) {
    yield code;
    yield new Uint8Array(aligned(code.length) - code.length);
  }
}

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

/** Multiplier of FNV-1a for 32 bits. */
const FNV_PRIME = 0x01_00_01_93;
const FNV_START = 0x81_1c_9d_c5;

/** A checksum over words of 4 bytes, of which every 64th is read: it finds torn files, not enemies. */
function checksumOf(code: Uint8Array): number {
  const { byteOffset, length } = code;
  const words = new Uint32Array(code.buffer, byteOffset, length >> 2);
  let sum = FNV_START ^ length;
  for (let at = words.length - 1; at >= 0; at -= STRIDE) {
    sum = Math.imul(sum ^ (words[at] ?? 0), FNV_PRIME);
  }
  return sum >>> 0;
}
/** Writing stops at multiples of 4096 bytes, and each such page has 16 words that are read. */
const STRIDE = 64;

/** A short name for a list of texts: FNV-1a of 32 bits twice, with different beginnings. */
function digestOf(texts: readonly string[]): string {
  const text = JSON.stringify(texts);
  const half = (start: number): string => {
    let sum = start;
    for (let at = 0; at < text.length; at += 1) {
      sum = Math.imul(sum ^ text.charCodeAt(at), FNV_PRIME);
    }
    return (sum >>> 0).toString(16).padStart(8, '0');
  };
  return half(FNV_START) + half(~FNV_START);
}
