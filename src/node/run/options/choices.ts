/** The options of the library. The command line has them as flags of the same names. */
import type { Message } from '../../../core/messages/message.ts';
import type { EncodingChoice, RepairChoices, WithinChoice } from '../../../core/options/choices.ts';

/** The options that shape the record of a page, wherever it is read from. */
export interface PageChoices extends RepairChoices, EncodingChoice, WithinChoice {}

/** The options that matter for URLs. Their names are those of curl and wget where these have one. */
export interface WebChoices {
  /** Whole time for a URL, redirects included, in seconds. */
  readonly timeout?: number | undefined;
  /** Further attempts at a URL that was busy or whose connection was lost. */
  readonly retries?: number | undefined;
  /** Fetch from private network addresses too. */
  readonly allowPrivateNetwork?: boolean | undefined;
  /** Accept what arrived of a page whose connection broke off. */
  readonly allowTruncated?: boolean | undefined;
  /** The User-Agent of requests; `''` sends none. */
  readonly userAgent?: string | undefined;
  /** Further headers of requests, each written as `Name: value`; `Name:` takes a default one away. */
  readonly header?: readonly string[] | undefined;
  /** Cookies of requests, written as `name=value; name=value`. */
  readonly cookie?: string | undefined;
  /** Address of an HTTP proxy, in place of the environment's; `''` uses none. */
  readonly proxy?: string | undefined;
  /** Whether robots.txt is obeyed; `auto` obeys it when more than one URL may be fetched. */
  readonly robots?: 'on' | 'off' | 'auto' | undefined;
  /** Pause between two requests to the same host, in seconds. */
  readonly delay?: number | undefined;
  /** Number of hosts that are asked at the same time. */
  readonly hosts?: number | undefined;
  /** Folder in which answers are kept and reused while they are fresh. */
  readonly cache?: string | undefined;
}

/** The options of a single input. */
export interface ReadOptions extends PageChoices, WebChoices {
  /** Read the article of a URL on its next pages too. */
  readonly followPages?: boolean | undefined;
  /** Size of the largest page, in bytes after decompression. */
  readonly maxBytes?: number | undefined;
  /** Field of JSON Lines that holds the page. */
  readonly htmlField?: string | undefined;
  /** Field of JSON Lines that holds the page's address. */
  readonly urlField?: string | undefined;
  /** Field of JSON Lines that holds the key of the record. */
  readonly keyField?: string | undefined;
}

/** The options of many inputs. */
export interface ReadPagesOptions extends ReadOptions {
  /** Read the files in folders and in the folders below them. */
  readonly recursive?: boolean | undefined;
  /** Files that name further inputs, a line each; `-` is standard input. */
  readonly inputList?: readonly string[] | undefined;
  /** The names in lists end with NUL in place of a line break. */
  readonly null?: boolean | undefined;
  /** The share of the pages that is read, written as `3/8`: the third of eight. */
  readonly shard?: string | undefined;
  /** Worker processes; 0 reads the pages in this process. */
  readonly jobs?: number | undefined;
  /** Longest time of a page, in seconds. Only workers can be stopped. */
  readonly pageTimeout?: number | undefined;
  /** Largest heap of a worker, in megabytes. */
  readonly pageMemory?: number | undefined;
  /** Give each record as soon as it is made, not in input order. */
  readonly unordered?: boolean | undefined;
  /** Mark pages that hold the same article as a page before them. */
  readonly dedupe?: boolean | undefined;
  /** Is told what was left out on purpose, such as records of an archive that hold no page. */
  readonly onMessage?: ((message: Message) => void) | undefined;
}
