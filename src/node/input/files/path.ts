/** Paths as bytes. A file name need not be valid UTF-8, and must be opened by its exact bytes. */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';

/** A path as people read it. Invalid UTF-8 appears as U+FFFD. */
export const shownPath = (path: string | Uint8Array): string =>
  typeof path === 'string' ? path : Buffer.from(path).toString('utf8');

/** The path in base64 if it is not valid UTF-8, otherwise null. */
export const pathBytes = (path: Uint8Array): string | null =>
  isUtf8(path) ? null : Buffer.from(path).toString('base64');

const LOST = '\ufffd';
const COMMAND_LINE = '/proc/self/cmdline';

/** The arguments of this process as bytes, if the system provides them; otherwise none. */
function ownArguments(): Buffer[] {
  try {
    const line = readFileSync(COMMAND_LINE);
    const list: Buffer[] = [];
    for (let at = 0; at < line.length; ) {
      const end = line.indexOf(0, at);
      list.push(line.subarray(at, end === -1 ? line.length : end));
      at = end === -1 ? line.length : end + 1;
    }
    return list;
  } catch {
    return [];
  }
}

/**
 * Returns arguments as bytes. Node decodes arguments as UTF-8, so that a name in GBK which a shell
 * expanded loses its bytes; the system still has them. Names that look alike are matched in their
 * order.
 */
export function argumentBytes(operands: readonly string[]): Buffer[] {
  const raw = operands.some((operand) => operand.includes(LOST)) ? ownArguments() : [];
  return operands.map((operand) => {
    const found = operand.includes(LOST)
      ? raw.findIndex((bytes) => bytes.toString('utf8') === operand)
      : -1;
    return (found === -1 ? undefined : raw.splice(found, 1)[0]) ?? Buffer.from(operand);
  });
}
