/** Settings of V8 for what a process is going to do. */
import { statSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';

/**
 * Size in bytes up to which a page that comes alone is done before optimized code would pay. Pages
 * of this size take half a second either way.
 */
const LARGEST_LONE_PAGE = 256 << 10;

/**
 * For a page that comes alone: code that runs for a tenth of a second is not worth optimizing.
 * Measured on a page of 30 KB with Node 20: 9.4 → 6.3 starts of bare Node, in processor time.
 */
const LONE_PAGE = ['--no-opt', '--no-regexp-peephole-optimization'];

/**
 * For workers: optimize a function when it has run four times as much as V8 asks by itself, since
 * what the first pages run often is not what most pages run often. Newer versions than Node 20
 * count calls and not bytes of code, and do not know the flag.
 */
const WORKER_OF_NODE_20 = ['--interrupt-budget=540672'];
const NODE_20 = /^v20\./;

/** Whether the arguments name one small file and nothing that could be many pages. */
function isLonePage(argv: readonly string[]): boolean {
  const operands = argv.filter((argument) => !argument.startsWith('-'));
  const [file] = operands;
  if (file === undefined || operands.length > 1) return false;
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats?.isFile() === true && stats.size <= LARGEST_LONE_PAGE;
  } catch {
    return false;
  }
}

/** The flags that suit a process with these arguments. */
export function flagsFor(kind: 'program' | 'worker', argv: readonly string[]): readonly string[] {
  if (kind === 'worker') return NODE_20.test(process.version) ? WORKER_OF_NODE_20 : [];
  return isLonePage(argv) ? LONE_PAGE : [];
}

export function setFlags(flags: readonly string[]): void {
  for (const flag of flags) setFlagsFromString(flag);
}
