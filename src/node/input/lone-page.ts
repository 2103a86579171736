/** Reads a page that comes alone, without the code that finds and splits many. */

import { entryOf } from './archives/container.ts';
import type { EntriesOptions } from './entries.ts';
import type { Entry } from './entry/entry.ts';
import { withoutFileScheme } from './file-address.ts';
import { readSized } from './files/file.ts';
import { isGzip } from './inflate/gzip.ts';
import { kindOf } from './kind.ts';
import { isUrl } from './scheme.ts';

const LOST = '\ufffd';

/**
 * The entry of an operand that is the file of a single page, with its bytes. Returns `null` for
 * everything else (addresses, folders, archives, files that cannot be read), of which `entries` knows
 * more. It uses blocking calls, which take 3 ms less.
 */
export function lonePage(
  operand: string,
  { maxBytes, htmlField }: Pick<EntriesOptions, 'maxBytes' | 'htmlField'>,
): Entry | null {
  if (operand === '-' || operand.includes(LOST) || isUrl(operand)) return null;
  if (withoutFileScheme(operand) !== operand) return null;
  let bytes: Buffer | null;
  try {
    bytes = readSized(operand, maxBytes);
  } catch {
    return null;
  }
  if (bytes === null || isGzip(bytes) || kindOf(bytes, operand, htmlField) !== 'page') return null;
  const item = { input: operand, type: 'file' as const, relativePath: operand };
  return entryOf(item, { kind: 'bytes', bytes });
}
