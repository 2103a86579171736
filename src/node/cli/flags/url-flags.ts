/** Flags for URLs, named as in curl and wget. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_SOURCE_OPTIONS } from '../../input/options.ts';
import { proxyAddress } from '../../input/web/guard/proxy.ts';
import { headerFault, headerTextFault } from '../../input/web/header-line.ts';
import { count, positive, wholePositive } from './numbers.ts';

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

const seconds = (text: string): number => {
  const number = Number(text);
  if (text.trim() !== '' && Number.isFinite(number) && number >= 0) return number;
  throw refused('It must be a number of seconds.');
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
    .option('--allow-truncated', 'accept what arrived of a page that broke off', false)
    .option('-A, --user-agent <name>', 'User-Agent of requests', value, DEFAULTS.userAgent)
    .option('-H, --header <line>', 'further header of requests, "Name: value"', header)
    .option('-b, --cookie <cookies>', 'cookies of requests, "name=value; name=value"', cookie)
    .option('-x, --proxy <address>', 'proxy, in place of the environment’s; "" is none', proxy)
    .addOption(
      new Option('--robots <when>', 'heed robots.txt; auto: for more than one URL')
        .choices(['on', 'off', 'auto'])
        .default('auto'),
    )
    .option(
      '--delay <seconds>',
      'pause between two requests to the same host',
      seconds,
      DEFAULTS.delaySeconds,
    )
    .option(
      '--hosts <count>',
      'hosts that are asked at the same time',
      wholePositive,
      DEFAULTS.hosts,
    )
    .option('--cache <folder>', 'keep answers there, and use them while they are fresh');
