/** Completions for fish. */
import type { CommandInfo, OptionInfo } from './commands.ts';

const QUOTED = /['\\]/g;
const quoted = (text: string): string => `'${text.replace(QUOTED, '\\$&')}'`;

const FILES = new Set(['file', 'folder', 'journal']);

/** When a completion of a command is offered. */
function conditionOf(name: string, top: readonly string[]): string {
  if (name === '') return `not __fish_seen_subcommand_from ${top.join(' ')}`;
  return name
    .split(' ')
    .map((part) => `__fish_seen_subcommand_from ${part}`)
    .join('; and ');
}

function optionLine(option: OptionInfo, condition: string): string {
  const { short, long, description, argument, choices } = option;
  const takes = argument === null ? '' : FILES.has(argument) ? ' -r -F' : ' -x';
  const values = choices.length === 0 ? '' : ` -a ${quoted(choices.join(' '))}`;
  const names = `${short === null ? '' : ` -s ${short.slice(1)}`} -l ${long.slice(2)}`;
  return `complete -c repair-article -n ${quoted(condition)}${names}${takes}${values} -d ${quoted(description)}`;
}

export function fishCompletion(commands: readonly CommandInfo[]): string {
  const top = commands.map(({ name }) => name).filter((name) => name !== '' && !name.includes(' '));
  const lines = commands.flatMap(({ name, description, options }) => {
    const [around, own] = name.includes(' ') ? name.split(' ') : ['', name];
    const offer = `complete -c repair-article -n ${quoted(conditionOf(around ?? '', top))} -a ${own} -d ${quoted(description)}`;
    return [
      ...(name === '' ? [] : [offer]),
      ...options.map((option) => optionLine(option, conditionOf(name, top))),
    ];
  });
  return `# Completions of repair-article for fish, written by its build.
${lines.join('\n')}
complete -c repair-article -n '__fish_seen_subcommand_from completion' -x -a 'bash zsh fish'
`;
}
