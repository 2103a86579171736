/** The commands and options of the program as data, read from their definitions. */
import { isDeepStrictEqual } from 'node:util';
import type { Command, Option } from 'commander';
import { programOf } from '../../src/node/cli/help/program.ts';
import { descriptionOf, termOf } from '../../src/node/cli/help/styled-help.ts';
import { queueProgram } from '../../src/node/cli/queue.ts';

export interface OptionInfo {
  /** `-o`, if it has a short name. */
  readonly short: string | null;
  /** `--output`. */
  readonly long: string;
  /** `-o, --output <file>`. */
  readonly term: string;
  readonly description: string;
  /** What the option takes: `file`; null if it takes nothing. */
  readonly argument: string | null;
  /** Whether the option can be given without its argument. */
  readonly isOptional: boolean;
  readonly choices: readonly string[];
  readonly group: string;
}

export interface CommandInfo {
  /** `text`; `queue add` for a command of a command; `''` for the program itself. */
  readonly name: string;
  readonly description: string;
  readonly usage: string;
  readonly options: readonly OptionInfo[];
  /** The help as it is printed. */
  readonly help: string;
}

const LONG = /--[\w-]+/;
const ARGUMENT = /[<[]([^>\]]+)[>\]]/;

function optionInfo(option: Option): OptionInfo {
  const term = termOf(option);
  const [long = ''] = LONG.exec(term) ?? [];
  return {
    short: option.short ?? null,
    long,
    term,
    description: descriptionOf(option),
    argument: ARGUMENT.exec(term)?.[1] ?? null,
    isOptional: option.optional,
    choices: option.argChoices ?? [],
    group: option.helpGroupHeading ?? 'Options:',
  };
}

const STYLE = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

/** The help of a command without colours. */
function helpOf(command: Command): string {
  let text = '';
  const writeOut = (part: string): void => {
    text += part;
  };
  command.configureOutput({ writeOut });
  command.outputHelp();
  return text.replace(STYLE, '');
}

const commandInfo = (command: Command, name: string): CommandInfo => ({
  name,
  description: command.description(),
  usage: command.usage(),
  options: command.createHelp().visibleOptions(command).map(optionInfo),
  help: helpOf(command),
});

const nothing = (): Promise<void> => Promise.resolve();

const wholeProgram = (): Command =>
  programOf(
    { articles: nothing, text: nothing, queue: nothing, schema: nothing, completion: nothing },
    true,
  );

/** The options of the main command if none is given, as JSON. */
export function defaultFlags(): string {
  const flags = wholeProgram().opts();
  const text = JSON.stringify(flags);
  if (!isDeepStrictEqual(JSON.parse(text), flags)) throw new Error(`JSON loses flags: ${text}`);
  return text;
}

/** All commands, the program itself first. */
export function commandInfos(): CommandInfo[] {
  const program = wholeProgram();
  const queue = queueProgram(
    () => {},
    () => {},
  );
  return [
    commandInfo(program, ''),
    ...program.commands.map((command) =>
      command.name() === 'queue'
        ? commandInfo(queue, 'queue')
        : commandInfo(command, command.name()),
    ),
    ...queue.commands.map((command) => commandInfo(command, `queue ${command.name()}`)),
  ];
}
