/**
 * The lines of a journal. Each one except the first ends with a checksum, so that a line with a
 * single changed bit is recognized as damaged, together with what it describes.
 */
import { crc32 } from 'node:zlib';
import { TOOL } from '../../../core/record/tool.ts';
import type { Result } from '../result/result.ts';
import type { Count } from '../result/tally.ts';
import type { Identity, InputList } from './known-inputs.ts';

/** The options that shape the output. A journal is continued only with the same ones. */
export type JournalOptions = Readonly<Record<string, unknown>>;

/** Version of the lines. A journal with another layout is not read. */
export const LAYOUT = 2;

export interface Head {
  readonly journal: typeof TOOL.name;
  readonly layout: number;
  readonly version: string;
  readonly run: string;
  readonly options: JournalOptions;
}

/** A page that is done. */
export interface Line extends Identity {
  readonly ordinal: number;
  /** The file of its output, with `-d`. */
  readonly name?: string;
  /** Length of its output in bytes. */
  readonly length: number;
  /** Digest of its own file, with `-d`. */
  readonly digest?: string;
  readonly count: Count;
  readonly url?: string;
  /** Its fingerprint: exact hash, and signature in base64. */
  readonly print?: readonly [string, string | null];
}

export interface Commit {
  /** Length of the output after the group, in bytes. */
  readonly commit: number;
  /** Checksum of the bytes that the group added to the output. */
  readonly crc: string;
}

/** Records that nothing is left to do for these inputs. */
export interface Complete {
  readonly complete: InputList;
}

const hex = (checksum: number): string => checksum.toString(16).padStart(8, '0');

/** The checksum of bytes, in eight digits; `before` is the checksum of the bytes before them. */
export const checksumOf = (bytes: Uint8Array | string, before = '0'): string =>
  hex(crc32(bytes, Number.parseInt(before, 16)));

const SUM = ',"sum":"00000000"}';

/** A line with its checksum and its line break. */
export function written(line: Line | Commit | Complete): string {
  const text = JSON.stringify(line);
  return `${text.slice(0, -1)},"sum":"${checksumOf(text)}"}\n`;
}

/** The content of a line whose checksum is right, otherwise `null`. */
function unsealed(text: string): Readonly<Record<string, unknown>> | null {
  const line = `${text.slice(0, -SUM.length)}}`;
  if (text.slice(-SUM.length) !== SUM.replace('00000000', checksumOf(line))) return null;
  try {
    const value: unknown = JSON.parse(line);
    return value !== null && typeof value === 'object' ? { ...value } : null;
  } catch {
    return null;
  }
}

type Check = (value: unknown) => boolean;

const isNumber: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isText: Check = (value) => typeof value === 'string';
const isTextOrNull: Check = (value) => value === null || isText(value);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const fits = (value: unknown, shape: Readonly<Record<string, Check>>): boolean =>
  value !== null &&
  typeof value === 'object' &&
  Object.entries(shape).every(([key, check]) => check((value as Record<string, unknown>)[key]));

const isFlag = optional((value) => typeof value === 'boolean');

const isCount: Check = (value) =>
  fits(value, {
    code: isTextOrNull,
    found: isNumber,
    left: isNumber,
    families: (families) =>
      families !== null && typeof families === 'object' && Object.values(families).every(isNumber),
    duplicate: isFlag,
    skipped: isFlag,
  });

const LINE: Readonly<Record<string, Check>> = {
  ordinal: isNumber,
  input: isText,
  offset: optional(isNumber),
  state: optional(isText),
  name: optional(isText),
  length: isNumber,
  digest: optional(isText),
  count: isCount,
  url: optional(isText),
  print: optional((value) => Array.isArray(value) && isText(value[0]) && isTextOrNull(value[1])),
};

const COMMIT: Readonly<Record<string, Check>> = { commit: isNumber, crc: isText };

const COMPLETE: Readonly<Record<string, Check>> = {
  complete: (value) => fits(value, { inputs: isNumber, digest: isText }),
};

/** Parses a line; `null` if it is damaged. */
export function lineFrom(text: string): Line | Commit | Complete | null {
  const value = unsealed(text);
  if (value === null) return null;
  if (fits(value, LINE)) return value as unknown as Line;
  if (fits(value, COMMIT)) return value as unknown as Commit;
  return fits(value, COMPLETE) ? (value as unknown as Complete) : null;
}

const RUN_ID = /^[0-9a-f]{8}$/;

/** Parses the first line of a journal; `null` if it is damaged or has another layout. */
export function headFrom(text: string): Head | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const isHead = fits(value, {
    journal: (name) => name === TOOL.name,
    layout: (layout) => layout === LAYOUT,
    version: isText,
    run: (run) => typeof run === 'string' && RUN_ID.test(run),
    options: (options) => options !== null && typeof options === 'object',
  });
  return isHead ? (value as Head) : null;
}

/** The beginning of every journal. */
export const START = `{"journal":"${TOOL.name}"`;

/** The line for a page that is done. `identity` describes its input as it was when it was read. */
export function lineOf(
  { ordinal, bytes, count, fingerprint, url }: Result,
  identity: Identity,
  own: { readonly name: string; readonly digest: string } | null = null,
): Line {
  const print = fingerprint && {
    print: [
      fingerprint.exact,
      fingerprint.signature && Buffer.from(fingerprint.signature).toString('base64'),
    ] as const,
  };
  return {
    ordinal,
    ...identity,
    ...own,
    length: bytes.length,
    count,
    ...(fingerprint === null || url === null ? {} : { url }),
    ...print,
  };
}
