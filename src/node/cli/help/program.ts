/**
 * The commands and options of the program. The help, the completions and the manual page are made
 * from them when the package is built (scripts/help/).
 */
import { Command } from 'commander';
import { TOOL } from '../../../core/record/tool.ts';
import { batchFlags, messageFlags } from '../flags/batch-flags.ts';
import type { Flags } from '../flags/flags.ts';
import { inputFlags } from '../flags/input-flags.ts';
import { pageFlags } from '../flags/page-flags.ts';
import { formatFlags, recordFlags } from '../flags/record-flags.ts';
import { textFlags } from '../flags/text-flags.ts';
import { EXAMPLES, EXIT_CODES } from './help-texts.ts';
import { styledHelp } from './styled-help.ts';

/** What the commands do. They are told the command, whose parent has options too. */
export interface Actions {
  articles(inputs: readonly string[], flags: Flags, command: Command): Promise<void>;
  text(inputs: readonly string[], command: Command): Promise<void>;
  queue(given: readonly string[]): Promise<void>;
  schema(): Promise<void>;
  completion(shell: string): Promise<void>;
}

const EXPLAINED = 'file, folder, archive or URL, or - for standard input';

/** All options of the main command, in the order of the help. */
const mainFlags = (command: Command): Command =>
  messageFlags(pageFlags(batchFlags(formatFlags(recordFlags(inputFlags(command))))));

/** `isWhole` adds the options of `text` at once, and not only when it is called. */
export function programOf(actions: Actions, isWhole = false): Command {
  const program = mainFlags(styledHelp(new Command('repair-article')))
    .description('Repairs garbled Chinese news pages and writes the article as validated JSON.')
    .usage('[options] <input>...')
    .argument('[input...]', EXPLAINED)
    .optionsGroup('Other:')
    .version(TOOL.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'prints the help of a command')
    .enablePositionalOptions()
    .addHelpText('after', `\n${EXAMPLES.main}\n\n${EXIT_CODES}`)
    // a third of all options; creating them only on request makes other starts 1 ms faster
    .hook('preSubcommand', (_, command) => {
      if (command.name() === 'text' && !isWhole) pageFlags(command);
    })
    .action((inputs: string[], flags: Flags, command: Command) =>
      actions.articles(inputs, flags, command),
    );
  const text = textFlags(
    program
      .command('text')
      .description('repairs plain text alone')
      .usage('[options] [input]...')
      .argument('[input...]', 'file or URL, or - for standard input'),
  )
    .addHelpText('after', `\n${EXAMPLES.text}\n\n${EXIT_CODES}`)
    .action((inputs: string[], _: unknown, command: Command) => actions.text(inputs, command));
  if (isWhole) pageFlags(text);
  program
    .command('queue')
    .description('shares the work with other machines through a queue (BullMQ on Redis)')
    .argument('[arguments...]', 'add, work, status, retry or drain; see repair-article help queue')
    .helpOption(false)
    .allowUnknownOption()
    .passThroughOptions()
    .action((given: string[]) => actions.queue(given));
  program
    .command('schema')
    .description('prints the JSON Schema of the records')
    .action(() => actions.schema());
  program
    .command('completion')
    .description('prints completions for a shell: bash, zsh or fish')
    .argument('<shell>', 'bash, zsh or fish')
    .addHelpText('after', `\n${EXAMPLES.completion}`)
    .action((shell: string) => actions.completion(shell));
  return program;
}
