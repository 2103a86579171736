/** The options of the library. The command line has flags of the same names. */
import type { Message } from '../../../core/messages/message.ts';
import type {
  EncodingChoice,
  RecordChoices,
  RepairChoices,
  WithinChoice,
} from '../../../core/options/choices.ts';
import type { ROBOTS_MODES } from '../../input/entry/options.ts';

/** The options that shape the record of a page, wherever it is read from. */
export interface PageChoices extends RepairChoices, EncodingChoice, WithinChoice, RecordChoices {}

/** The options that matter for URLs. Their names are those of curl and wget where these have one. */
export interface WebChoices {
  /** Longest time for a URL in seconds, redirects included. */
  readonly timeout?: number | undefined;
  /** Number of further attempts if a server is busy or the connection is lost. */
  readonly retries?: number | undefined;
  /** Fetch from private network addresses too. */
  readonly allowPrivateNetwork?: boolean | undefined;
  /** Accept a page that arrived incompletely because its connection broke off. */
  readonly allowTruncated?: boolean | undefined;
  /** The User-Agent of requests; `''` sends none. */
  readonly userAgent?: string | undefined;
  /**
   * Additional request headers, each written as `Name: value`. `Name:` removes a default header.
   */
  readonly header?: readonly string[] | undefined;
  /** Cookies for requests, written as `name=value; name=value`. */
  readonly cookie?: string | undefined;
  /** Address of an HTTP proxy to use instead of the environment's; `''` uses none. */
  readonly proxy?: string | undefined;
  /** Whether robots.txt is obeyed; `auto` obeys it when more than one URL may be fetched. */
  readonly robots?: (typeof ROBOTS_MODES)[number] | undefined;
  /** Pause between two requests to the same host, in seconds. */
  readonly delay?: number | undefined;
  /** Number of hosts contacted at the same time. */
  readonly hosts?: number | undefined;
  /** Folder in which responses are kept, and reused while they are fresh. */
  readonly cache?: string | undefined;
}

/** The options of a single input. */
export interface ReadOptions extends PageChoices, WebChoices {
  /** Read the article of a URL on its next pages too. */
  readonly followPages?: boolean | undefined;
  /** Size of the largest page, in bytes after decompression. */
  readonly maxBytes?: number | undefined;
  /** Name of the JSON Lines field that contains the page. */
  readonly htmlField?: string | undefined;
  /** Name of the JSON Lines field that contains the page's address. */
  readonly urlField?: string | undefined;
  /** Name of the JSON Lines field that contains the key of the record. */
  readonly keyField?: string | undefined;
}

/** The options of many inputs. */
export interface ReadPagesOptions extends ReadOptions {
  /** Read the files in folders and in the folders below them. */
  readonly recursive?: boolean | undefined;
  /** Files that name further inputs, one per line; `-` is standard input. */
  readonly inputList?: readonly string[] | undefined;
  /** Names in lists end with NUL instead of a line break. */
  readonly null?: boolean | undefined;
  /** The share of the pages to read, written as `3/8` for the third of eight. */
  readonly shard?: string | undefined;
  /** Number of worker processes. With 0, the default, this process reads the pages itself. */
  readonly jobs?: number | undefined;
  /** Longest time for a page in seconds, 60 by default. */
  readonly pageTimeout?: number | undefined;
  /** Largest heap of a worker in megabytes, 1024 by default. It needs `jobs`. */
  readonly pageMemory?: number | undefined;
  /** Give each record as soon as it is made, not in input order. */
  readonly unordered?: boolean | undefined;
  /** Mark pages that have the same article as an earlier one. */
  readonly dedupe?: boolean | undefined;
  /** Is called for what is left out on purpose, such as archive records that contain no page. */
  readonly onMessage?: ((message: Message) => void) | undefined;
}
