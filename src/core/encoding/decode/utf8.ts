/**
 * Validates and decodes UTF-8. Every engine can do both. Node has faster ways, which are passed in
 * from outside like the tables (node/data/native-utf8.ts).
 */
import { validSequence } from '../../language/utf8.ts';

export interface Utf8 {
  /** Whether all of the bytes are valid UTF-8. */
  isValid(bytes: Uint8Array): boolean;
  /** The text of valid UTF-8, without a byte order mark at its start. */
  decode(bytes: Uint8Array): string;
}

function isValid(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    if ((bytes[at] ?? 0) < 0x80) {
      at += 1;
      continue;
    }
    const length = validSequence(bytes, at);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

let decoder: InstanceType<typeof TextDecoder> | null = null;

/** The implementation with functions that every engine has. */
export const STANDARD_UTF8: Utf8 = {
  isValid,
  decode(bytes) {
    decoder ??= new TextDecoder();
    return decoder.decode(bytes);
  },
};
