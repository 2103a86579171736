/** Paths as bytes: a file name need not be UTF-8, and must be opened by the bytes it has. */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';

/** A path for people; bytes that are no UTF-8 show as U+FFFD. */
export const shownPath = (path: string | Uint8Array): string =>
  typeof path === 'string' ? path : Buffer.from(path).toString('utf8');

/** The path in base64, where it cannot be shown as it is. */
export const pathBytes = (path: Uint8Array): string | null =>
  isUtf8(path) ? null : Buffer.from(path).toString('base64');

const LOST = '\ufffd';
const COMMAND_LINE = '/proc/self/cmdline';

/** The arguments of this process as bytes, where the system tells. */
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
 * Arguments as bytes. Node decodes them as UTF-8, so a name in GBK that a shell expanded has lost
 * its bytes; the system still has them. Names that look alike are taken in the order they stand in.
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
