/** Finds names in a text without making a string of each. */

const UPPER_A = 0x41;
const UPPER_Z = 0x5a;
const TO_LOWER = 0x20;

/** The code of a letter of ASCII in lower case, and any other code as it is. */
export const lowered = (code: number): number =>
  code >= UPPER_A && code <= UPPER_Z ? code | TO_LOWER : code;

/** Continues the hash of a name by one UTF-16 code unit. A name begins with 0. */
export const hashed = (hash: number, code: number): number => (hash * 31 + lowered(code)) | 0;

interface Named {
  readonly name: string;
}

/** A set of names in lower case, each with what is known about it. */
export class NameTable<T extends Named> {
  private readonly byHash = new Map<number, T>();

  /** Throws if two of the names have the same hash. */
  constructor(entries: readonly T[]) {
    for (const entry of entries) this.byHash.set(hashOf(entry.name), entry);
    if (this.byHash.size < entries.length) throw new Error('Two names have the same hash');
  }

  /** The entry whose name stands in `text` from `start` to `end`, in any case. */
  at(text: string, start: number, end: number, hash: number): T | undefined {
    const found = this.byHash.get(hash);
    if (found === undefined || found.name.length !== end - start) return undefined;
    for (let at = start; at < end; at += 1) {
      if (lowered(text.charCodeAt(at)) !== found.name.charCodeAt(at - start)) return undefined;
    }
    return found;
  }

  named(name: string): T | undefined {
    return this.at(name, 0, name.length, hashOf(name));
  }
}

function hashOf(name: string): number {
  let hash = 0;
  for (let at = 0; at < name.length; at += 1) hash = hashed(hash, name.charCodeAt(at));
  return hash;
}
