/** Completions for bash. Where nothing is known, bash completes names of files. */
import type { CommandInfo, OptionInfo } from './commands.ts';

const names = ({ short, long }: OptionInfo): string[] => (short === null ? [long] : [short, long]);

/** The choices of the options that have some. An option has the same ones in each command. */
function choicesOf(commands: readonly CommandInfo[]): string {
  const cases = new Map<string, string>();
  for (const option of commands.flatMap(({ options }) => options)) {
    if (option.choices.length > 0) cases.set(names(option).join('|'), option.choices.join(' '));
  }
  return [...cases]
    .map(
      ([pattern, words]) =>
        `    ${pattern}) COMPREPLY=($(compgen -W '${words}' -- "$cur")); return ;;`,
    )
    .join('\n');
}

/** The words that may follow a command: its options, or the commands below it. */
const wordsOf = ({ options }: CommandInfo): string => options.flatMap(names).join(' ');

const nested = (commands: readonly CommandInfo[], name: string): string =>
  commands
    .filter((one) => one.name.startsWith(`${name} `))
    .map((one) => one.name.slice(name.length + 1))
    .join(' ');

export function bashCompletion(commands: readonly CommandInfo[]): string {
  const top = commands.filter(({ name }) => name !== '' && !name.includes(' '));
  const options = commands
    .map((command) => `      '${command.name}') words='${wordsOf(command)}' ;;`)
    .join('\n');
  return `# Completions of repair-article for bash, written by its build.
_repair_article() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= words= i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$command \${COMP_WORDS[i]}" in
${top.map(({ name }) => `      ' ${name}') command='${name}' ;;`).join('\n')}
${commands
  .filter(({ name }) => name.includes(' '))
  .map(({ name }) => `      '${name}') command='${name}' ;;`)
  .join('\n')}
    esac
  done
  case $prev in
${choicesOf(commands)}
  esac
  if [[ $cur == -* ]]; then
    case $command in
${options}
    esac
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
    return
  fi
  case $command in
    '') ((COMP_CWORD == 1)) && COMPREPLY=($(compgen -W '${top.map(({ name }) => name).join(' ')} help' -f -- "$cur")) ;;
    queue) COMPREPLY=($(compgen -W '${nested(commands, 'queue')}' -- "$cur")) ;;
    completion) COMPREPLY=($(compgen -W 'bash zsh fish' -- "$cur")) ;;
  esac
}
complete -o default -F _repair_article repair-article
`;
}
