/** The stream of entries that operands stand for: plain files, folders, `-` and URLs. */
import { readdir } from 'node:fs/promises';
import type { Entry } from './entry.ts';
import { isUrl, withoutCredentials } from './index.ts';

export interface EntriesOptions {
  /** Read the files in folders too. */
  readonly recursive: boolean;
  /** File of names, or `-`. */
  readonly inputList: string | null;
  /** Names in lists are separated by NUL. */
  readonly nul: boolean;
  readonly htmlField: string | null;
  readonly urlField: string | null;
  readonly maxBytes: number;
}

async function* filesOf(folder: Buffer, relative: string): AsyncIterable<Entry> {
  const found = await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
  found.sort((a, b) => Buffer.compare(a.name, b.name));
  for (const item of found) {
    const path = Buffer.concat([folder, Buffer.from('/'), item.name]);
    const relativePath = `${relative}${item.name}`;
    if (item.isDirectory()) yield* filesOf(path, `${relativePath}/`);
    else
      yield { input: path.toString(), type: 'file', place: { kind: 'file', path }, relativePath };
  }
}

/** Entries in the order of the operands; the names in a folder are sorted by their bytes. */
export async function* entries(
  operands: readonly string[],
  options: EntriesOptions,
): AsyncIterable<Entry> {
  for (const operand of operands) {
    const input = withoutCredentials(operand);
    const path = Buffer.from(operand);
    if (operand === '-') yield { input, type: 'stdin', place: { kind: 'stdin' } };
    else if (isUrl(operand)) yield { input, type: 'url', place: { kind: 'url', url: operand } };
    else if (options.recursive && (await readdir(path).then(Boolean, () => false))) {
      yield* filesOf(path, '');
    } else yield { input, type: 'file', place: { kind: 'file', path } };
  }
}
