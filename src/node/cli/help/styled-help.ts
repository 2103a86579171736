/** How the help looks, whether it is printed now or written when the package is built. */
import { styleText } from 'node:util';
import type { Command, Option } from 'commander';
import { asWritten } from '../flags/no-repair.ts';

/** Width of the help in columns, the same on every terminal, because most of it is printed as it was built. */
const WIDTH = 80;

export const termOf = ({ flags }: Pick<Option, 'flags'>): string => asWritten(flags);

/** Defaults that say nothing: a flag is not given unless somebody gives it. */
const isTrivial = (value: unknown): boolean =>
  value === undefined || value === false || (Array.isArray(value) && value.length === 0);

/** `number of hosts (default: 8)`, with the values of a choice but without quotation marks. */
export function descriptionOf(option: Option): string {
  const { description, argChoices, defaultValue } = option;
  const facts = [
    ...(argChoices === undefined ? [] : [argChoices.join(', ')]),
    ...(isTrivial(defaultValue) ? [] : [`default: ${String(defaultValue)}`]),
  ];
  return facts.length === 0 ? description : `${description} (${facts.join('; ')})`;
}

/** Sets up the help of a command and of its subcommands. */
export const styledHelp = (command: Command): Command =>
  command.configureHelp({
    helpWidth: WIDTH,
    optionTerm: termOf,
    optionDescription: descriptionOf,
    styleTitle: (title) => styleText('bold', title, { validateStream: false }),
  });
