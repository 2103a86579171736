/** Reads the command line and runs the command. Only data is written to stdout, everything else to stderr. */
import { existsSync } from 'node:fs';
import { type Command, CommanderError } from 'commander';
import { OUTPUT_FORMATS } from '../run/tables/format.ts';
import { EXIT } from './console/exit-codes.ts';
import { sayError } from './console/stderr.ts';
import { isTerminal } from './console/terminal.ts';
import type { Flags, TextFlags } from './flags/flags.ts';
import { asDefined } from './flags/no-repair.ts';
import { withoutStandardOutput } from './flags/output-file.ts';
import { type Actions, programOf } from './help/program.ts';

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
  const { isKnownLabel } = await import('../../core/encoding/labels/labels.ts');
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

/**
 * Refuses an operand that is no file and looks like a misspelled command. Its code is loaded only if
 * an operand could be one.
 */
async function checkCommand([first = '']: readonly string[], command: Command): Promise<void> {
  if (!COMMAND_LIKE.test(first)) return;
  if (existsSync(first)) return;
  const { nearest } = await import('../../core/options/nearest.ts');
  const names = command.commands.map((one) => one.name());
  const meant = nearest(first, [...names, 'help']);
  if (meant === null) return;
  command.error(
    `error: there is no file and no command '${first}'. Did you mean 'repair-article ${meant}'?`,
  );
}

/** Tells the option that an unknown one stands for in other programs: `--csv` is `--format csv`. */
function sayMeant({ code, message }: CommanderError): void {
  const name = code === 'commander.unknownOption' ? UNKNOWN_OPTION.exec(message)?.[1] : undefined;
  if (name === undefined) return;
  if (OUTPUT_FORMATS.some((format) => format === name)) {
    sayError(`(Did you mean --format ${name}?)\n`);
  }
}

const UNKNOWN_OPTION = /'--([a-z]+)'$/;

const COMMAND_LIKE = /^[a-z]+$/i;

/**
 * The inputs of a command. Without operands, standard input is read unless it is a terminal, at
 * which a user who typed no more wants to know how to go on.
 */
const inputsOf = (operands: readonly string[]): readonly string[] | null => {
  if (operands.length > 0) return operands;
  return isTerminal(0) ? null : ['-'];
};

/** A name of a file rather than of a field. */
const FILE_LIKE = /[./\\]/;

/**
 * The operands and flags of `text`. In `--pool lines.jsonl` the file is the input, and not the name
 * of a field.
 */
function withPooledFile(operands: readonly string[], flags: TextFlags): TextCall {
  const { pool } = flags;
  const isInput =
    operands.length === 0 && typeof pool === 'string' && FILE_LIKE.test(pool) && existsSync(pool);
  return isInput ? { operands: [pool], flags: { ...flags, pool: true } } : { operands, flags };
}

interface TextCall {
  readonly operands: readonly string[];
  readonly flags: TextFlags;
}

const actionsOf = (done: (code: number) => void): Actions => ({
  async articles(operands: readonly string[], flags: Flags, command: Command) {
    await checkCommand(operands, command);
    const inputs = flags.inputList === undefined ? inputsOf(operands) : operands;
    if (inputs === null) return command.help();
    const { runArticles } = await import('./articles.ts');
    done(await runArticles(inputs, withoutStandardOutput(flags)));
  },
  async text(operands, command) {
    const given = withPooledFile(operands, withoutStandardOutput(flagsOf(command)));
    const inputs = inputsOf(given.operands);
    if (inputs === null) return command.help();
    const { runText } = await import('./text/text.ts');
    done(await runText(inputs, given.flags));
  },
  async queue(given) {
    const { runQueue } = await import('./queue.ts');
    done(await runQueue(given.map(asDefined)));
  },
  async schema() {
    const { runSchema } = await import('./schema.ts');
    done(await runSchema());
  },
  async completion(shell) {
    const { runCompletion } = await import('./help/completion.ts');
    done(await runCompletion(shell));
  },
});

/** Runs the command that the arguments ask for, and resolves to the exit code. */
export async function runCommand(argv: readonly string[]): Promise<number> {
  let code: number = EXIT.ok;
  let help = '';
  const program = programOf(
    actionsOf((value) => {
      code = value;
    }),
  )
    .exitOverride()
    .configureOutput({
      writeErr: sayError,
      writeOut(text) {
        help += text;
      },
    })
    .hook('preAction', async (_, command) => {
      await checkEncoding(command);
      await checkWithin(command);
      await checkFields(command);
    });
  for (const command of program.commands) command.copyInheritedSettings(program);
  try {
    await program.parseAsync(argv.map(asDefined), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) {
      sayMeant(error);
      return EXIT.usage;
    }
    const { print } = await import('./output/stdout.ts');
    return await print(help, EXIT.ok);
  }
  return code;
}
