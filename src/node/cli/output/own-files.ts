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

/**
 * Whether an entry that was found in a folder is a file of this run. Throws a RefusedError if it is
 * the file that the run would replace.
 */
export function ownFiles(flags: Flags): (entry: Entry) => boolean {
  const { output, outputDir, resume, failed, report } = flags;
  const replaced = new Set(output === undefined ? [] : spellings(output));
  const own = [
    resume,
    resume === undefined ? undefined : lockOf(resume),
    failed,
    output === undefined ? undefined : partialOf(output),
  ];
  const left = new Set(own.filter((path) => path !== undefined).flatMap(spellings));
  const folders = [outputDir, report].filter((path) => path !== undefined).flatMap(spellings);
  return ({ input, place }) => {
    if (place.kind !== 'file' && place.kind !== 'slice') return false;
    const path = absolute(place.path);
    if (replaced.has(path)) {
      throw new RefusedError(`${input} is an input and the output. Name another file for -o.`);
    }
    // also the temporary files of this run, or of one that was killed
    if (isTempName(basename(path))) return true;
    return left.has(path) || folders.some((folder) => isInside(path, folder));
  };
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
    if (targets.includes(real(operand))) {
      throw new RefusedError(`${operand} is an input and the output. Name another file.`);
    }
  }
}
