/** `repair-article completion`: prints the completions for a shell, which the build has made. */
import { readFileSync } from 'node:fs';
import { nearest } from '../../../core/options/nearest.ts';
import { EXIT, type ExitCode } from '../console/exit-codes.ts';
import { sayError } from '../console/stderr.ts';
import { print } from '../output/stdout.ts';

const SHELLS = ['bash', 'zsh', 'fish'];

/** Resolves to the exit code. */
export async function runCompletion(shell: string): Promise<ExitCode> {
  if (!SHELLS.includes(shell)) {
    const near = nearest(shell, SHELLS);
    const hint =
      near === null ? `It must be one of ${SHELLS.join(', ')}.` : `Did you mean ${near}?`;
    sayError(`error: there are no completions for '${shell}'. ${hint}\n`);
    return EXIT.usage;
  }
  const file = new URL(`help/completion.${shell}`, import.meta.url);
  return await print(readFileSync(file, 'utf8'), EXIT.ok);
}
