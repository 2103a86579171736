/** Says why an output cannot be written. */

import { OutputError } from '../../run/files/output-error.ts';
import { RefusedError } from '../../run/options/refused-error.ts';
import { EXIT } from '../console/exit-codes.ts';
import { say } from '../console/stderr.ts';

/**
 * Reports why there is no output, and returns the exit code. Rethrows an error that is a bug of
 * ours.
 */
export function explainFailure(error: unknown): number {
  if (error instanceof RefusedError) {
    say(`error: ${error.message}`);
    return EXIT.usage;
  }
  const isSystem = error instanceof Error && 'syscall' in error;
  if (!(error instanceof OutputError) && !isSystem) throw error;
  say(`The output cannot be written: ${error.message}`);
  return EXIT.outputFailed;
}
