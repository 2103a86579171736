/**
 * Where the command line begins. The name of one file alone, which is how most people call the program,
 * needs neither the definitions of the options nor the package that reads them: 4 ms of a lone page.
 */

import { isSaid } from './console/stderr.ts';
import type { Flags } from './flags/flags.ts';
import { isFlushed } from './output/direct.ts';

/** Set by the build: the options of the main command if none is given. */
declare const DEFAULT_FLAGS: Flags | undefined;

/** The name of a file or an address, and neither an option nor a command. */
const FILE = /^[^-].*[./\\]/s;

/** Runs the program and resolves to its exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const [operand = '', second] = argv;
  if (typeof DEFAULT_FLAGS !== 'undefined' && second === undefined && FILE.test(operand)) {
    const { runArticles } = await import('./articles.ts');
    return await runArticles([operand], DEFAULT_FLAGS);
  }
  const { runCommand } = await import('./commands.ts');
  return await runCommand(argv);
}

/**
 * Ends the process. If everything was written, it ends at once: taking the heap apart, as Node does at
 * an ordinary end, takes a tenth of the time of a lone page.
 */
export function leave(code: number): void {
  process.exitCode = code;
  if (isSaid() && isFlushed()) process.exit();
}
