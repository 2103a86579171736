/** Completions for zsh. */
import type { CommandInfo, OptionInfo } from './commands.ts';

const QUOTED = /'/g;
const SPECIAL = /[[\]:\\]/g;

/** A text inside single quotes, with what _arguments would read as its own marks escaped. */
const quoted = (text: string): string => text.replace(SPECIAL, '\\$&').replace(QUOTED, "'\\''");

const FILES = new Set(['file', 'folder', 'journal']);

/** What follows an option: its choices, files, or anything. */
function argumentOf({ argument, choices, isOptional }: OptionInfo): string {
  if (argument === null) return '';
  const action =
    choices.length > 0 ? `(${choices.join(' ')})` : FILES.has(argument) ? '_files' : ' ';
  return `${isOptional ? '::' : ':'}${quoted(argument)}:${action}`;
}

function specOf(option: OptionInfo): string {
  const { short, long, description } = option;
  const rest = `[${quoted(description)}]${argumentOf(option)}`;
  return short === null ? `'*${long}${rest}'` : `'*'{${short},${long}}'${rest}'`;
}

const functionOf = (name: string): string => `_repair_article_${name.replaceAll(' ', '_')}`;

const described = (commands: readonly CommandInfo[]): string =>
  commands
    .map(
      ({ name, description }) =>
        `'${quoted(name.split(' ').at(-1) ?? name)}:${quoted(description)}'`,
    )
    .join(' ');

/** The function that completes what follows a command. */
function commandFunction(command: CommandInfo, nested: readonly CommandInfo[]): string {
  const specs = command.options.map((option) => `    ${specOf(option)} \\`);
  const last =
    command.name === 'completion'
      ? "    '1:shell:(bash zsh fish)'"
      : nested.length > 0
        ? `    '1:command:->command' '*::argument:->rest'`
        : "    '*:input:_files'";
  const branches = nested
    .map(({ name }) => `        ${name.split(' ').at(-1)}) ${functionOf(name)} ;;`)
    .join('\n');
  const states =
    nested.length === 0
      ? ''
      : `
  case $state in
    command) local -a names=(${described(nested)}); _describe command names; ${command.name === '' ? '_files' : ':'} ;;
    rest)
      case $words[1] in
${branches}
        *) _files ;;
      esac ;;
  esac`;
  return `${functionOf(command.name)}() {
  local state
  _arguments -s -S \\
${[...specs, last].join('\n')}${states}
}`;
}

export function zshCompletion(commands: readonly CommandInfo[]): string {
  const below = (name: string): CommandInfo[] =>
    commands.filter((one) =>
      name === '' ? one.name !== '' && !one.name.includes(' ') : one.name.startsWith(`${name} `),
    );
  const functions = commands.map((command) => commandFunction(command, below(command.name)));
  return `#compdef repair-article
# Completions of repair-article for zsh, written by its build.
${functions.join('\n')}
# as a file of fpath this is the body of the function that completes; a sourced file names that function
if [[ $funcstack[1] == _repair-article ]]; then
  ${functionOf('')} "$@"
else
  compdef ${functionOf('')} repair-article
fi
`;
}
