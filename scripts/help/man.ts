/** The manual page, in the macros of man(7). */
import { EXAMPLES, EXIT_CODES } from '../../src/node/cli/help/help-texts.ts';
import type { CommandInfo, OptionInfo } from './commands.ts';

const BACKSLASH = /\\/g;
const HYPHEN = /-/g;
const BEYOND_ASCII = /[^\0-\x7f]/gu;
const FIRST = /^([.'])/gm;

const hexOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** A text in which nothing is a request or an escape. */
const plain = (text: string): string =>
  text
    .replace(BACKSLASH, '\\e')
    .replace(HYPHEN, '\\-')
    .replace(FIRST, '\\&$1')
    .replace(BEYOND_ASCII, (character) => `\\[u${hexOf(character)}]`);

/** The text below the heading of an example or of the exit codes. */
const below = (text: string): string => plain(text.slice(text.indexOf('\n') + 1));

const literal = (text: string): string => `.nf\n${below(text)}\n.fi`;

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const optionText = ({ term, description }: OptionInfo): string =>
  `.TP\n.B ${plain(term)}\n${plain(sentence(description))}`;

/** The options of a command below the headings of their groups. */
function optionsText({ options }: CommandInfo): string {
  const groups = new Map<string, OptionInfo[]>();
  for (const option of options) {
    const list = groups.get(option.group);
    if (list === undefined) groups.set(option.group, [option]);
    else list.push(option);
  }
  return [...groups]
    .map(([heading, list]) =>
      [`.SS "${plain(heading.replace(':', ''))}"`, ...list.map(optionText)].join('\n'),
    )
    .join('\n');
}

const commandText = (command: CommandInfo): string =>
  [
    `.SS "repair\\-article ${plain(command.name)} ${plain(command.usage)}"`,
    plain(sentence(command.description).replace('..', '.')),
    ...command.options.map(optionText),
  ].join('\n');

export function manualPage(commands: readonly CommandInfo[], version: string): string {
  const [program, ...others] = commands;
  if (program === undefined) throw new Error('there are no commands');
  return `.\\" Written by the build of repair-article.
.TH REPAIR\\-ARTICLE 1 "" "repair\\-article ${version}" "User Commands"
.SH NAME
repair\\-article \\- repairs garbled Chinese news pages
.SH SYNOPSIS
.B repair\\-article
[\\fIoptions\\fR] \\fIinput\\fR...
.br
.B repair\\-article
\\fIcommand\\fR [\\fIoptions\\fR] ...
.SH DESCRIPTION
${plain(program.description)}
Each page gives one record on standard output; messages go to standard error.
Without an input, standard input is read.
.SH OPTIONS
${optionsText(program)}
.SH COMMANDS
${others.map(commandText).join('\n')}
.SH "EXIT STATUS"
${literal(EXIT_CODES)}
.SH ENVIRONMENT
.TP
.B NO_COLOR, FORCE_COLOR
Turn colours on standard error and in the help off or on.
.TP
.B http_proxy, https_proxy, no_proxy
The proxy for addresses, unless \\-\\-proxy names one.
.TP
.B REDIS_URL
The server of the queue, unless \\-\\-redis names one.
.SH EXAMPLES
${literal(EXAMPLES.main)}
`;
}
