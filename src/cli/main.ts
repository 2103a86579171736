/** The command line. Data goes to stdout only, all else to stderr. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { isKnownLabel } from '../encoding/labels.ts';
import { TOOL } from '../output/tool.ts';
import type { PipelineContext } from '../pipeline.ts';
import { DEFAULT_OPTIONS, FAMILIES, type Family, type RepairOptions } from '../repair/repair.ts';
import { DEFAULT_SOURCE_OPTIONS, type SourceOptions } from '../source/index.ts';
import { type BatchFlags, batchFlags } from './batch-flags.ts';
import { loadTables } from './character-tables.ts';
import { EXIT } from './exit-codes.ts';
import { loadModel } from './language-model.ts';
import { count, positive, wholePositive } from './numbers.ts';
import { sayLines } from './stderr.ts';

interface Flags extends BatchFlags {
  readonly encoding?: string;
  readonly repair: 'off' | 'safe' | 'bold';
  readonly without: readonly Family[];
  readonly minConfidence: number;
  readonly explain: boolean;
  readonly script: 'original' | 'keep';
  readonly timeout: number;
  readonly retries: number;
  readonly maxBytes: number;
  readonly allowPrivateNetwork: boolean;
  readonly userAgent: string;
  readonly jsonl?: boolean;
}

const encodingLabel = (label: string): string => {
  if (isKnownLabel(label)) return label;
  throw new InvalidArgumentError(
    'There is no encoding of this name (see encoding.spec.whatwg.org).',
  );
};

const share = (text: string): number => {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError('It must be a number from 0 to 1.');
};

const family = (value: string, previous: readonly Family[]): readonly Family[] => {
  const known = FAMILIES.find((name) => name === value);
  if (known !== undefined) return [...previous, known];
  throw new InvalidArgumentError(`It must be one of ${FAMILIES.join(', ')}.`);
};

/** Options that the main command and `text` share. */
const shared = (command: Command): Command =>
  command
    .option(
      '--encoding <label>',
      'decode as this encoding, whatever the evidence says',
      encodingLabel,
    )
    .addOption(
      new Option('--repair <mode>', 'how much to repair')
        .choices(['off', 'safe', 'bold'])
        .default('safe'),
    )
    .option(
      '--without <rule>',
      `leave out a family of repairs (${FAMILIES.join(', ')}); also --no-repair <rule>`,
      family,
      [],
    )
    .option('--min-confidence <share>', 'make only edits that are as sure, from 0 to 1', share, 0)
    .addOption(
      new Option('--script <script>', 'script of text that a machine turned to traditional')
        .choices(['original', 'keep'])
        .default('original'),
    )
    .option(
      '--timeout <seconds>',
      'whole time for a URL',
      positive,
      DEFAULT_SOURCE_OPTIONS.timeoutSeconds,
    )
    .option(
      '--retries <count>',
      'further attempts at a URL that was busy or lost',
      count,
      DEFAULT_SOURCE_OPTIONS.retries,
    )
    .option('--max-bytes <bytes>', 'largest input', wholePositive, DEFAULT_SOURCE_OPTIONS.maxBytes)
    .option('--allow-private-network', 'fetch from private addresses too', false)
    .option('-A, --user-agent <name>', 'User-Agent of requests', DEFAULT_SOURCE_OPTIONS.userAgent);

/** The options of a command, and those of the main command that were given before its name. */
function flagsOf(command: Command): Flags {
  const flags: Record<string, unknown> = { ...command.opts() };
  const { parent } = command;
  for (const [name, value] of Object.entries(parent?.opts() ?? {})) {
    const isGiven = parent?.getOptionValueSource(name) === 'cli';
    if (isGiven && command.getOptionValueSource(name) !== 'cli') flags[name] = value;
  }
  return flags as unknown as Flags;
}

const sourceOptions = (flags: Flags): SourceOptions => ({
  htmlField: flags.htmlField ?? DEFAULT_SOURCE_OPTIONS.htmlField,
  urlField: flags.urlField ?? DEFAULT_SOURCE_OPTIONS.urlField,
  maxBytes: flags.maxBytes,
  timeoutSeconds: flags.timeout,
  retries: flags.retries,
  allowPrivateNetwork: flags.allowPrivateNetwork,
  userAgent: flags.userAgent,
});

const repairOptions = (flags: Flags): RepairOptions => ({
  ...DEFAULT_OPTIONS,
  mode: flags.repair,
  script: flags.script,
  disabled: flags.without,
  leastConfidence: flags.minConfidence,
});

const context = (flags: Flags): PipelineContext => ({
  model: loadModel,
  tables: loadTables,
  encoding: flags.encoding ?? null,
  options: repairOptions(flags),
});

const NO_REPAIR = /^--no-repair(?==|$)/;

/** commander reads every `--no-x` as the negation of `--x`, so the documented spelling is mapped. */
const normalize = (argv: readonly string[]): string[] =>
  argv.map((argument) => argument.replace(NO_REPAIR, '--without'));

function build(done: (code: number) => void): Command {
  const program = batchFlags(shared(new Command('repair-article')))
    .description('Repairs garbled Chinese news pages and writes the article as validated JSON.')
    .argument('[input...]', 'file or URL, or - for standard input')
    .option('--explain', 'show each edit on stderr, with what stood there', false)
    .version(TOOL.version, '-V, --version')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeErr: sayLines })
    .action(async (inputs: string[], flags: Flags) => {
      if (inputs.length === 0 && flags.inputList === undefined) {
        program.error("error: missing required argument 'input'");
      }
      const { runArticles } = await import('./articles.ts');
      done(
        await runArticles(inputs, {
          settings: {
            source: sourceOptions(flags),
            encoding: flags.encoding ?? null,
            repair: repairOptions(flags),
            dedupe: flags.dedupe,
            explain: flags.explain,
          },
          flags,
        }),
      );
    });
  shared(program.command('text'))
    .description('Repairs plain text alone.')
    .argument('[file]', 'file or URL, or - for standard input', '-')
    .option(
      '--jsonl',
      'a JSON string or {"text": …} a line in, {"text", "edits", "damage"} a line out',
    )
    .action(async (input: string, _: unknown, command: Command) => {
      const { runText } = await import('./text.ts');
      const flags = flagsOf(command);
      done(
        await runText(input, {
          source: sourceOptions(flags),
          context: context(flags),
          encoding: flags.encoding ?? null,
          jsonl: flags.jsonl ?? false,
        }),
      );
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

/** Runs the program; the result is its exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  let code: number = EXIT.ok;
  // nobody listens to the messages any more; the records still count
  process.stderr.on('error', () => {});
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
