/** `repair-article completion`: prints the completions for a shell, which the build has made. */
import { readFileSync } from 'node:fs';
import { nearest } from '../../../core/options/nearest.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { finish, Output } from '../output/stdout.ts';
import { sayError } from '../stderr.ts';

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
  const output = new Output();
  await output.write(readFileSync(new URL(`help/completion.${shell}`, import.meta.url), 'utf8'));
  return finish(output, EXIT.ok);
}
