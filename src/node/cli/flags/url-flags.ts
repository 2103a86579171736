/** The options that matter for URLs, as curl and wget name them, and what they ask of the source. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_SOURCE_OPTIONS, type SourceOptions } from '../../input/options.ts';
import { isUrl } from '../../input/scheme.ts';
import { proxyAddress } from '../../input/web/guard/proxy.ts';
import { count, positive, wholePositive } from './numbers.ts';

type Header = SourceOptions['headers'][number];

/** The flags as commander gives them. */
export interface UrlFlags {
  readonly timeout: number;
  readonly retries: number;
  readonly maxBytes: number;
  readonly allowPrivateNetwork: boolean;
  readonly allowTruncated: boolean;
  readonly userAgent: string;
  readonly header?: readonly Header[];
  readonly cookie?: string;
  readonly proxy?: string;
  readonly robots: 'on' | 'off' | 'auto';
  readonly delay: number;
  readonly hosts: number;
  readonly cache?: string;
}

/** Characters that end a header, or may not stand in one; a tab may. */
const CONTROLS = /(?!\t)\p{Cc}/u;
/** Headers are bytes. */
const BEYOND_LATIN = /[\u0100-\u{10ffff}]/u;

const LINE = /^([^:;]*)([:;])(.*)$/s;
/** A header's name by RFC 9110. */
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

const value = (text: string): string => {
  if (CONTROLS.test(text)) {
    throw new InvalidArgumentError('It must not hold line breaks or other control characters.');
  }
  if (BEYOND_LATIN.test(text)) {
    throw new InvalidArgumentError('Headers hold no Chinese; write it as %E4%B8%AD.');
  }
  return text;
};

/** `Name: value`; `Name;` is an empty value; `Name:` takes one of the program's own away. */
const header = (text: string, previous: readonly Header[] = []): readonly Header[] => {
  const [, name = '', mark, rest = ''] = LINE.exec(text) ?? [];
  if (!NAME.test(name.trim())) {
    throw new InvalidArgumentError('It must be written as "Name: value".');
  }
  const content = value(rest).trim();
  if (mark === ';' && content !== '') {
    throw new InvalidArgumentError('It must be written as "Name: value".');
  }
  const isTaken = mark === ':' && content === '';
  return [...previous, [name.trim().toLowerCase(), isTaken ? null : content]];
};

const cookie = (text: string): string => {
  if (text.includes('=')) return value(text).trim();
  throw new InvalidArgumentError('It must be written as "name=value; name=value".');
};

const proxy = (text: string): string => {
  if (text === '' || proxyAddress(text) !== null) return text;
  throw new InvalidArgumentError('It must be the address of an HTTP proxy.');
};

const seconds = (text: string): number => {
  const number = Number(text);
  if (text.trim() !== '' && Number.isFinite(number) && number >= 0) return number;
  throw new InvalidArgumentError('It must be a number of seconds.');
};

const DEFAULTS = DEFAULT_SOURCE_OPTIONS;

/** Adds the options to a command. */
export const addUrlFlags = (command: Command): Command =>
  command
    .option('--timeout <seconds>', 'whole time for a URL', positive, DEFAULTS.timeoutSeconds)
    .option(
      '--retries <count>',
      'further attempts at a URL that was busy or lost',
      count,
      DEFAULTS.retries,
    )
    .option('--max-bytes <bytes>', 'largest input', wholePositive, DEFAULTS.maxBytes)
    .option('--allow-private-network', 'fetch from private addresses too', false)
    .option('--allow-truncated', 'take what came of a page that broke off', false)
    .option('-A, --user-agent <name>', 'User-Agent of requests', value, DEFAULTS.userAgent)
    .option('-H, --header <line>', 'further header of requests, "Name: value"', header)
    .option('-b, --cookie <cookies>', 'cookies of requests, "name=value; name=value"', cookie)
    .option('-x, --proxy <address>', 'proxy, in place of the environment’s; "" is none', proxy)
    .addOption(
      new Option('--robots <when>', 'heed robots.txt; auto: for more than one URL')
        .choices(['on', 'off', 'auto'])
        .default('auto'),
    )
    .option('--delay <seconds>', 'rest of a host between two pages', seconds, DEFAULTS.delaySeconds)
    .option('--hosts <count>', 'hosts asked at once', wholePositive, DEFAULTS.hosts)
    .option('--cache <folder>', 'keep answers there, and use them while they are fresh');

/** Whether the inputs are more than one URL. */
export const areSeveralUrls = (inputs: readonly string[]): boolean =>
  inputs.filter(isUrl).length > 1;

const headersOf = ({ header: given = [], cookie: sent }: UrlFlags): readonly Header[] =>
  sent === undefined ? given : [...given, ['cookie', sent]];

/** `several`: more than one URL is, or may be, fetched. */
export const sourceOptionsOf = (flags: UrlFlags, several: boolean): SourceOptions => ({
  ...DEFAULT_SOURCE_OPTIONS,
  maxBytes: flags.maxBytes,
  timeoutSeconds: flags.timeout,
  retries: flags.retries,
  allowPrivateNetwork: flags.allowPrivateNetwork,
  allowTruncated: flags.allowTruncated,
  accept: 'pages',
  userAgent: flags.userAgent,
  headers: headersOf(flags),
  proxy: flags.proxy ?? null,
  robots: flags.robots === 'auto' ? several : flags.robots === 'on',
  delaySeconds: flags.delay,
  hosts: flags.hosts,
  cache: flags.cache ?? null,
});
