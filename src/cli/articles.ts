/** The main command: every input becomes one record on stdout. */

import { type OutcomeOptions, outcomeOf } from '../batch/outcome.ts';
import type { Output as Outcome } from '../output/schema.ts';
import { createReader } from '../source/index.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { explain } from './explain.ts';
import { finish, Output } from './output.ts';

export interface ArticlesOptions extends OutcomeOptions {
  readonly format: 'json' | 'jsonl';
  readonly quiet: boolean;
  /** Show each edit on stderr. */
  readonly explain: boolean;
}

/** What a person at a terminal should know of an outcome. */
function report(outcome: Outcome): void {
  const name = outcome.source.input;
  if (!outcome.ok) {
    process.stderr.write(`${name}: ${outcome.error.message} ${outcome.error.hint}\n`);
  }
  for (const { severity, message } of outcome.messages) {
    if (severity !== 'info') process.stderr.write(`${name}: ${message}\n`);
  }
}

export async function runArticles(
  inputs: readonly string[],
  options: ArticlesOptions,
): Promise<ExitCode> {
  const output = new Output();
  const reader = createReader(options.source);
  const indent = options.format === 'json' ? 2 : undefined;
  let succeeded = 0;
  let failed = 0;
  for (const input of inputs) {
    const outcome = await outcomeOf(input, options, (one) => reader.open(one));
    if (outcome.ok) succeeded += 1;
    else failed += 1;
    if (!options.quiet) report(outcome);
    if (options.explain && outcome.ok) process.stderr.write(explain(outcome));
    const written = await output.write(`${JSON.stringify(outcome, null, indent)}\n`);
    if (written !== 'written') break;
  }
  await reader.close();
  return finish(output, exitCode(succeeded, failed));
}
