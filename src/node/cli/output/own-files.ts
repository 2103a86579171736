/** Recognizes the files of the run itself, which must not be its inputs. Paths may be any bytes. */
import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Entry } from '../../input/entry/entry.ts';
import { isTempName } from '../../run/files/temp-files.ts';
import { lockOf } from '../../run/journal/lock.ts';
import { RefusedError } from '../../run/options/refused-error.ts';
import { partialOf } from '../../run/sinks/file-sink.ts';
import type { Flags } from '../flags/flags.ts';

/** A path with one character per byte, which path functions do not change. */
const asLatin1 = (path: string | Uint8Array): string => Buffer.from(path).toString('latin1');

const absolute = (path: string | Uint8Array): string =>
  resolve(asLatin1(process.cwd()), asLatin1(path));

/**
 * A path below its real folder, so that two ways to one file are equal. The file need not exist.
 */
function real(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync(whole);
  } catch {
    const parent = dirname(whole);
    return parent === whole ? whole : join(real(parent), whole.slice(parent.length));
  }
}

function isDevice(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}

const isInside = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`);
};

/** Both forms of a path: as it was given, and where it leads. */
const spellings = (path: string): string[] => [absolute(path), asLatin1(real(path))];

interface WrittenFolder {
  readonly option: string;
  /** Whether a path is one at which the run may write. */
  readonly writes: (path: string) => boolean;
}

/** The folders that a run fills. Files go directly into the folder of -d without --keep-dirs. */
function writtenFolders({ outputDir, keepDirs, report }: Flags): WrittenFolder[] {
  const folder = (option: string, path: string | undefined, isFlat: boolean): WrittenFolder[] => {
    if (path === undefined) return [];
    const ways = spellings(path);
    const isBelow = (file: string, way: string): boolean =>
      isFlat ? dirname(file) === way : isInside(file, way);
    return [{ option, writes: (file) => ways.some((way) => isBelow(file, way)) }];
  };
  return [...folder('-d', outputDir, !keepDirs), ...folder('--report', report, false)];
}

/** A file that the user named, and that was not found in a folder. */
function namedFiles(
  operands: readonly string[],
  { inputList = [] }: Flags,
): (path: string, entry: Entry) => boolean {
  const named = new Set(operands.flatMap(spellings));
  const isList = operands.length === 0 && inputList.length > 0;
  return (path, { input, relativePath }) => named.has(path) || (isList && relativePath === input);
}

/**
 * Whether an entry that was found in a folder is a file of this run. Throws a RefusedError if it is
 * a file that the run would or could replace.
 */
export function ownFiles(operands: readonly string[], flags: Flags): (entry: Entry) => boolean {
  const { output, resume, failed } = flags;
  const replaced = new Set(output === undefined ? [] : spellings(output));
  const own = [
    resume,
    resume === undefined ? undefined : lockOf(resume),
    failed,
    output === undefined ? undefined : partialOf(output),
  ];
  const left = new Set(own.filter((path) => path !== undefined).flatMap(spellings));
  const folders = writtenFolders(flags);
  const isNamed = namedFiles(operands, flags);
  return (entry) => {
    const { input, place } = entry;
    if (place.kind !== 'file' && place.kind !== 'slice') return false;
    const path = absolute(place.path);
    if (replaced.has(path)) {
      throw new RefusedError(`${input} is an input and the output. Name another file for -o.`);
    }
    // also the temporary files of this run, or of one that was killed
    if (isTempName(basename(path))) return true;
    if (left.has(path)) return true;
    const isOwn = folders.some(({ writes }) => writes(path));
    if (!isOwn || !isNamed(path, entry)) return isOwn;
    if (flags.onConflict === 'overwrite') throw new RefusedError(mayBeReplaced(input));
    return false;
  };
}

const mayBeReplaced = (input: string): string =>
  `${input} lies in the output folder, where --on-conflict overwrite could replace it. Name another folder for -d.`;

const WILDCARD = /[*?[{(]/;

/** The folder in which the files of an operand are looked for: `pages` of `pages/*.html`. */
function folderOf(operand: string): string | null {
  const stats = statSync(operand, { throwIfNoEntry: false });
  if (stats !== undefined) return stats.isDirectory() ? operand : null;
  const wildcard = operand.search(WILDCARD);
  return wildcard === -1 ? null : dirname(`${operand.slice(0, wildcard)}*`);
}

/**
 * Refuses to look for pages in the folder that is written to: every page would be taken for a file
 * of the run and left out.
 */
function refuseOutputFolder(operand: string, flags: Flags): void {
  const folder = folderOf(operand);
  if (folder === null) return;
  const page = join(asLatin1(real(folder)), 'page');
  const written = writtenFolders(flags).find(({ writes }) => writes(page));
  if (written === undefined) return;
  throw new RefusedError(
    `${operand} names the folder that ${written.option} writes to, whose files are not read. Name another folder for ${written.option}.`,
  );
}

/**
 * Refuses operands that the output would replace, under whatever name, and two outputs in one file,
 * of which the second would replace the first.
 */
export function refuseReplaced(operands: readonly string[], flags: Flags): void {
  const options = new Map<string, string>();
  for (const [option, path] of Object.entries({
    '-o': flags.output,
    '-d': flags.outputDir,
    '--failed': flags.failed,
    '--resume': flags.resume,
  })) {
    // a device takes everything that is written to it
    if (path === undefined || isDevice(path)) continue;
    const other = options.get(real(path));
    if (other !== undefined) {
      throw new RefusedError(`${other} and ${option} both name ${path}. Name another file.`);
    }
    options.set(real(path), option);
  }
  const targets = [flags.output, flags.failed, flags.resume]
    .filter((path) => path !== undefined)
    .map(real);
  for (const operand of operands) {
    refuseOutputFolder(operand, flags);
    if (targets.includes(real(operand))) {
      throw new RefusedError(`${operand} is an input and the output. Name another file.`);
    }
  }
}
