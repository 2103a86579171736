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
 * what the first pages run often is not what most pages run often. Node 20 counts bytes of code and
 * later versions count calls. Measured on the first 134 pages of a process, in processor time: a
 * fifth less on Node 20, a tenth less on Node 22, and no difference on Node 24.
 */
const WORKER: readonly (readonly [version: RegExp, flag: string])[] = [
  [/^v20\./, '--interrupt-budget=540672'],
  [/^v22\./, '--invocation-count-for-turbofan=12000'],
];

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
  if (kind === 'worker') {
    return WORKER.filter(([version]) => version.test(process.version)).map(([, flag]) => flag);
  }
  return isLonePage(argv) ? LONE_PAGE : [];
}

export function setFlags(flags: readonly string[]): void {
  for (const flag of flags) setFlagsFromString(flag);
}
