/** Flags for URLs, named as in curl and wget. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_SOURCE_OPTIONS, ROBOTS_MODES } from '../../input/entry/options.ts';
import { headerFault, headerTextFault } from '../../input/web/exchange/header-line.ts';
import { proxyAddress } from '../../input/web/guard/proxy.ts';
import { GROUPS } from './groups.ts';
import { count, notNegative, positive, wholePositive } from './numbers.ts';

const refused = (fault: string): InvalidArgumentError => new InvalidArgumentError(fault);

const value = (text: string): string => {
  const fault = headerTextFault(text);
  if (fault !== null) throw refused(fault);
  return text;
};

const header = (line: string, previous: readonly string[] = []): readonly string[] => {
  const fault = headerFault(line);
  if (fault !== null) throw refused(fault);
  return [...previous, line];
};

const cookie = (text: string): string => {
  if (text.includes('=')) return value(text).trim();
  throw refused('It must be written as "name=value; name=value".');
};

const proxy = (text: string): string => {
  if (text === '' || proxyAddress(text) !== null) return text;
  throw refused('It must be the address of an HTTP proxy.');
};

const DEFAULTS = DEFAULT_SOURCE_OPTIONS;

/** Adds the options to a command. */
export const addUrlFlags = (command: Command): Command =>
  command
    .optionsGroup(GROUPS.web)
    .option(
      '--timeout <seconds>',
      'longest time for a URL, redirects included',
      positive,
      DEFAULTS.timeoutSeconds,
    )
    .option(
      '--retries <count>',
      'further attempts if a server is busy or the connection is lost',
      count,
      DEFAULTS.retries,
    )
    .option('--max-bytes <bytes>', 'largest size of an input', wholePositive, DEFAULTS.maxBytes)
    .option('--allow-private-network', 'fetch from private addresses too', false)
    .option('--allow-truncated', 'accept a page that arrived incompletely', false)
    .option('-A, --user-agent <name>', 'User-Agent of requests', value, DEFAULTS.userAgent)
    .option('-H, --header <line>', 'additional request header, "Name: value"', header)
    .option('-b, --cookie <cookies>', 'cookies for requests, "name=value; name=value"', cookie)
    .option(
      '-x, --proxy <address>',
      'HTTP proxy to use instead of the environment’s; "" for none',
      proxy,
    )
    .addOption(
      new Option('--robots <when>', 'obey robots.txt; auto: if there is more than one URL')
        .choices(ROBOTS_MODES)
        .default('auto'),
    )
    .option(
      '--delay <seconds>',
      'pause between two requests to the same host',
      notNegative,
      DEFAULTS.delaySeconds,
    )
    .option(
      '--hosts <count>',
      'number of hosts contacted at the same time',
      wholePositive,
      DEFAULTS.hosts,
    )
    .option('--cache <folder>', 'keep responses in this folder, and use them while they are fresh');
