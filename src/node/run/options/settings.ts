/** Translates the options of a user into plain data, which can be sent to a worker. */
import { recordShapeOf, repairOptionsOf } from '../../../core/options/choices.ts';
import type { RecordShape } from '../../../core/options/record-shape.ts';
import type { RepairOptions } from '../../../core/options/repair-settings.ts';
import { type EntriesOptions, entries } from '../../input/entries.ts';
import type { Entry } from '../../input/entry/entry.ts';
import { DEFAULT_SOURCE_OPTIONS, type SourceOptions } from '../../input/entry/options.ts';
import { isUrl } from '../../input/scheme.ts';
import { entriesOfShard, shardOf } from '../../input/shard.ts';
import { headerOf } from '../../input/web/exchange/header-line.ts';
import type { ReadOptions, ReadPagesOptions, WebChoices } from './choices.ts';

/** The settings that shape the record of a page. */
export interface PageSettings {
  readonly source: SourceOptions;
  /** An encoding label that takes precedence over all evidence, or `null`. */
  readonly encoding: string | null;
  readonly repair: RepairOptions;
  /** CSS selector of the elements that contain the article's body, or `null`. */
  readonly within: string | null;
  readonly followPages: boolean;
  readonly shape: RecordShape;
}

const headersOf = ({ header = [], cookie }: WebChoices): SourceOptions['headers'] => [
  ...header.map(headerOf),
  ...(cookie === undefined ? [] : [['cookie', cookie.trim()] as const]),
];

const DEFAULTS = DEFAULT_SOURCE_OPTIONS;

/** `several` means that more than one URL is, or may be, fetched. */
export const sourceOptionsOf = (options: ReadOptions, several: boolean): SourceOptions => ({
  maxBytes: options.maxBytes ?? DEFAULTS.maxBytes,
  timeoutSeconds: options.timeout ?? DEFAULTS.timeoutSeconds,
  retries: options.retries ?? DEFAULTS.retries,
  allowPrivateNetwork: options.allowPrivateNetwork ?? DEFAULTS.allowPrivateNetwork,
  userAgent: options.userAgent ?? DEFAULTS.userAgent,
  headers: headersOf(options),
  proxy: options.proxy ?? DEFAULTS.proxy,
  allowTruncated: options.allowTruncated ?? DEFAULTS.allowTruncated,
  accept: 'pages',
  robots: options.robots === 'on' || (options.robots !== 'off' && several),
  delaySeconds: options.delay ?? DEFAULTS.delaySeconds,
  hosts: options.hosts ?? DEFAULTS.hosts,
  cache: options.cache ?? DEFAULTS.cache,
  htmlField: options.htmlField ?? DEFAULTS.htmlField,
  urlField: options.urlField ?? DEFAULTS.urlField,
  keyField: options.keyField ?? DEFAULTS.keyField,
});

/** Whether the inputs are, or may turn out to be, more than one URL. */
export const mayBeSeveralUrls = (
  inputs: readonly string[],
  { inputList }: ReadPagesOptions,
): boolean => inputList !== undefined || inputs.filter(isUrl).length > 1;

/** `several` is as in `sourceOptionsOf`. */
export const settingsOf = (options: ReadOptions, several: boolean): PageSettings => ({
  source: sourceOptionsOf(options, several),
  encoding: options.encoding ?? null,
  repair: repairOptionsOf(options),
  within: options.within ?? null,
  followPages: options.followPages ?? false,
  shape: recordShapeOf(options),
});

/** Finds the entries of the inputs, or of the requested shard of them. */
export function entriesFor(
  inputs: readonly string[],
  options: ReadPagesOptions,
): AsyncIterable<Entry> {
  const all = entries(inputs, entriesOptionsOf(options));
  const shard = options.shard === undefined ? null : shardOf(options.shard);
  return shard === null ? all : entriesOfShard(all, shard);
}

/** Determines how the inputs are found and split. */
export const entriesOptionsOf = (options: ReadPagesOptions): EntriesOptions => ({
  recursive: options.recursive ?? false,
  inputLists: options.inputList ?? [],
  nulSeparated: options.null ?? false,
  htmlField: options.htmlField ?? DEFAULTS.htmlField,
  maxBytes: options.maxBytes ?? DEFAULTS.maxBytes,
  ...(options.pageTimeout === undefined ? {} : { patience: options.pageTimeout * 1000 }),
  ...(options.onMessage === undefined ? {} : { tell: options.onMessage }),
});
