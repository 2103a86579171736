/** The main command: every input becomes one record on stdout. */

import { failure } from '../messages.ts';
import { failureRecord } from '../output/record.ts';
import type { Output as Outcome } from '../output/schema.ts';
import { type PipelineContext, processPage } from '../pipeline.ts';
import { openSource, type SourceOptions } from '../source/index.ts';
import { type ExitCode, exitCode } from './exit-codes.ts';
import { explain } from './explain.ts';
import { finish, Output } from './output.ts';

export interface ArticlesOptions {
  readonly source: SourceOptions;
  readonly context: PipelineContext;
  readonly format: 'json' | 'jsonl';
  readonly quiet: boolean;
  /** Show each edit on stderr. */
  readonly explain: boolean;
}

async function outcomeOf(input: string, options: ArticlesOptions): Promise<Outcome> {
  const opened = await openSource(input, options.source);
  if ('failure' in opened) return failureRecord(opened.source, opened.failure);
  try {
    return processPage(opened.bytes, opened.source, options.context);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failureRecord(opened.source, failure('ERR_INTERNAL', { detail }));
  }
}

/** What a person at a terminal should know of an outcome. */
function report(outcome: Outcome): void {
  const name = outcome.source.input;
  if (!outcome.ok) {
    process.stderr.write(`${name}: ${outcome.error.message} ${outcome.error.hint}\n`);
    return;
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
  const indent = options.format === 'json' ? 2 : undefined;
  let succeeded = 0;
  let failed = 0;
  for (const input of inputs) {
    const outcome = await outcomeOf(input, options);
    if (outcome.ok) succeeded += 1;
    else failed += 1;
    if (!options.quiet) report(outcome);
    if (options.explain && outcome.ok) process.stderr.write(explain(outcome));
    const written = await output.write(`${JSON.stringify(outcome, null, indent)}\n`);
    if (written !== 'written') break;
  }
  return finish(output, exitCode(succeeded, failed));
}
