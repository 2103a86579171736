/** The command line. Only data is written to stdout, everything else to stderr. */
import { Command, CommanderError } from 'commander';
import { TOOL } from '../../core/record/tool.ts';
import { EXIT } from './exit-codes.ts';
import { batchFlags } from './flags/batch-flags.ts';
import type { Flags, TextFlags } from './flags/flags.ts';
import { inputFlags } from './flags/input-flags.ts';
import { pageFlags } from './flags/page-flags.ts';
import { recordFlags } from './flags/record-flags.ts';
import { sayLines } from './stderr.ts';

/**
 * The options of a command, including those of the main command that were given before its name.
 */
function flagsOf(command: Command): TextFlags {
  const flags: Record<string, unknown> = { ...command.opts() };
  const { parent } = command;
  for (const [name, value] of Object.entries(parent?.opts() ?? {})) {
    const isGiven = parent?.getOptionValueSource(name) === 'cli';
    if (isGiven && command.getOptionValueSource(name) !== 'cli') flags[name] = value;
  }
  return flags as unknown as TextFlags;
}

/**
 * Checks the encoding before a command begins, and not while parsing, because `--help` does not
 * need the table of labels.
 */
async function checkEncoding(command: Command): Promise<void> {
  const { encoding } = flagsOf(command);
  if (encoding === undefined) return;
  const { isKnownLabel } = await import('../../core/encoding/labels.ts');
  if (isKnownLabel(encoding)) return;
  command.error(
    `error: option '--encoding <label>' argument '${encoding}' is invalid. There is no encoding of this name (see encoding.spec.whatwg.org).`,
  );
}

/** Checks the selector before anything is read. Its code is loaded only if there is one. */
async function checkWithin(command: Command): Promise<void> {
  const { within } = flagsOf(command);
  if (within === undefined) return;
  const { selectorFault } = await import('../../core/html/parse/within.ts');
  const fault = selectorFault(within);
  if (fault === null) return;
  command.error(`error: option '--within <selector>' argument '${within}' is invalid. ${fault}.`);
}

/** Checks the names of fields against the schema. */
async function checkFields(command: Command): Promise<void> {
  const { fields } = flagsOf(command);
  if (fields === undefined) return;
  const { fieldFault } = await import('../../core/record/schema/field-names.ts');
  const fault = fieldFault(fields);
  if (fault !== null) command.error(`error: option '--fields <names>' is invalid. ${fault}`);
}

const NO_REPAIR = /^--no-repair(?==|$)/;

/**
 * commander reads every `--no-x` as the negation of `--x`, so the documented spelling is
 * translated.
 */
const normalize = (argv: readonly string[]): string[] =>
  argv.map((argument) => argument.replace(NO_REPAIR, '--without'));

function build(done: (code: number) => void): Command {
  const program = batchFlags(recordFlags(inputFlags(pageFlags(new Command('repair-article')))))
    .description('Repairs garbled Chinese news pages and writes the article as validated JSON.')
    .argument('[input...]', 'file, folder, archive or URL, or - for standard input')
    .option(
      '--fields <names>',
      'write only these fields of the records, such as headline,quotes.text',
      (names: string) => names.split(','),
    )
    .option('--explain', 'show each edit on stderr, with the original text', false)
    .version(TOOL.version, '-V, --version')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeErr: sayLines })
    .hook('preAction', async (_, command) => {
      await checkEncoding(command);
      await checkWithin(command);
      await checkFields(command);
    })
    // a third of all options; creating them only on request makes other starts 1 ms faster
    .hook('preSubcommand', (_, command) => {
      if (command.name() === 'text') pageFlags(command);
    })
    .action(async (inputs: string[], flags: Flags) => {
      if (inputs.length === 0 && flags.inputList === undefined) {
        program.error("error: missing required argument 'input'");
      }
      const { runArticles } = await import('./articles.ts');
      done(await runArticles(inputs, flags));
    });
  program
    .command('text')
    .description('Repairs plain text.')
    .argument('[file]', 'file or URL, or - for standard input', '-')
    .option(
      '--jsonl',
      'read a JSON string or {"text": …} per line; write it with "edits" and "damage"',
    )
    .option(
      '--pool [field]',
      'with --jsonl: judge all lines together, or consecutive lines with the same value in a field',
    )
    .action(async (input: string, _: unknown, command: Command) => {
      const { runText } = await import('./text.ts');
      done(await runText(input, flagsOf(command)));
    });
  program
    .command('queue')
    .description('Shares the work with other machines through a queue (BullMQ on Redis).')
    .argument('[arguments...]', 'see repair-article queue --help')
    .helpOption(false)
    .allowUnknownOption()
    .passThroughOptions()
    .action(async (given: string[]) => {
      const { runQueue } = await import('./queue.ts');
      done(await runQueue(normalize(given)));
    });
  program
    .command('schema')
    .description('Prints the JSON Schema of the records.')
    .action(async () => {
      const { runSchema } = await import('./schema.ts');
      done(await runSchema());
    });
  return program;
}

/** Runs the program and resolves to its exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  let code: number = EXIT.ok;
  const program = build((value) => {
    code = value;
  });
  try {
    await program.parseAsync(normalize(argv), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    code = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
  return code;
}
