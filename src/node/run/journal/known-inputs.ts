/** Tells which inputs a journal lists, and whether those of this run are the same. */
import { createHash } from 'node:crypto';
import { type Stats, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Entry } from '../../input/entry/entry.ts';

/** What identifies an input. */
export interface Identity {
  readonly input: string;
  /** Where in its container the entry begins, in bytes. */
  readonly offset?: number;
  /** Size and time of the file that contained it. If they differ, the content does too. */
  readonly state?: string;
}

/** The inputs of a run: their number, and a digest that differs for other lists. */
export interface InputList {
  readonly inputs: number;
  readonly digest: string;
}

/** Size and time of a file; `undefined` if it is not a regular file. */
const told = (found: Stats | undefined): string | undefined =>
  found?.isFile() === true ? `${found.size} ${found.mtimeMs}` : undefined;

const stateOf = (path: Uint8Array): Promise<string | undefined> =>
  stat(Buffer.from(path)).then(told, () => undefined);

/** Finds out what identifies an entry, and the present state of its file. */
export class Identifier {
  /** The last file that was examined, because an archive has many entries. */
  #last: { readonly path: string; readonly state: Promise<string | undefined> } | null = null;

  #stateOf(path: Uint8Array): Promise<string | undefined> {
    const key = Buffer.from(path).toString('latin1');
    if (this.#last?.path !== key) this.#last = { path: key, state: stateOf(path) };
    return this.#last.state;
  }

  async identityOf({ input, place }: Entry): Promise<Identity> {
    if (place.kind !== 'file' && place.kind !== 'slice') return { input };
    const state = await this.#stateOf(place.path);
    return {
      input,
      ...(place.kind === 'slice' ? { offset: place.offset } : {}),
      ...(state === undefined ? {} : { state }),
    };
  }
}

/**
 * The present state of the files in a journal's lines. It uses blocking calls, because there may be
 * a million of them.
 */
export class InputStates {
  #last: { readonly input: string; readonly state: string | undefined } | null = null;

  #stateOf(input: string): string | undefined {
    if (this.#last?.input !== input) {
      let found: Stats | undefined;
      try {
        found = statSync(input, { throwIfNoEntry: false });
      } catch {
        // it may be unreadable, which the run will report
      }
      this.#last = { input, state: told(found) };
    }
    return this.#last.state;
  }

  /** Whether the file exists but has changed. A file that is missing is not among the inputs. */
  isChanged({ input, state }: Identity): boolean {
    if (state === undefined) return false;
    const now = this.#stateOf(input);
    return now !== undefined && now !== state;
  }
}

type Name = Pick<Identity, 'input' | 'offset'>;

const digestOf = ({ input, offset = -1 }: Name): Buffer =>
  createHash('sha256').update(`${offset}\0${input}`).digest();

/** 48 bits of a digest, which fit into a number. It takes eight bytes per input. */
const keyOf = (name: Name): number => digestOf(name).readUIntBE(0, 6);

/**
 * Combines inputs into a digest. If their order matters, the same inputs in another order give
 * another digest.
 */
export class InputDigest {
  #sum = 0n;
  #count = 0;
  readonly #isOrdered: boolean;

  constructor(isOrdered: boolean) {
    this.#isOrdered = isOrdered;
  }

  add(name: Name): void {
    this.#count += 1;
    const factor = this.#isOrdered ? BigInt(2 * this.#count + 1) : 1n;
    this.#sum = BigInt.asUintN(64, this.#sum + factor * digestOf(name).readBigUInt64BE());
  }

  get list(): InputList {
    return { inputs: this.#count, digest: this.#sum.toString(16).padStart(16, '0') };
  }
}

/**
 * The state of an input according to the journal. `elsewhere` means that the journal has another
 * one in its place.
 */
export type Standing = 'new' | 'done' | 'failed' | 'elsewhere';

const DONE = 1;
const FAILED = 2;

/**
 * The inputs that are done. If records are in input order, the inputs of a run must begin with
 * those of the journal; otherwise each is recognized wherever it occurs.
 */
export class KnownInputs {
  readonly #isOrdered: boolean;
  /** For ordered runs: the keys in order, and how each input ended. */
  readonly #keys: number[] = [];
  readonly #ends: number[] = [];
  #position = 0;
  /** For unordered runs: how the inputs with a key ended. The same input may occur twice. */
  readonly #byKey = new Map<number, number[]>();
  #left = 0;

  constructor(isOrdered: boolean) {
    this.#isOrdered = isOrdered;
  }

  /** Number of inputs in the journal that have not come yet. */
  get left(): number {
    return this.#left;
  }

  add(name: Name, failed: boolean): void {
    const key = keyOf(name);
    const end = failed ? FAILED : DONE;
    this.#left += 1;
    if (this.#isOrdered) {
      this.#keys.push(key);
      this.#ends.push(end);
      return;
    }
    const ends = this.#byKey.get(key);
    if (ends === undefined) this.#byKey.set(key, [end]);
    else ends.push(end);
  }

  /** The state of the next input of this run according to the journal. */
  take(name: Name): Standing {
    if (this.#left === 0) return 'new';
    const end = this.#isOrdered ? this.#takeNext(name) : this.#byKey.get(keyOf(name))?.shift();
    if (end === undefined) return this.#isOrdered ? 'elsewhere' : 'new';
    this.#left -= 1;
    return end === FAILED ? 'failed' : 'done';
  }

  #takeNext(name: Name): number | undefined {
    const at = this.#position;
    this.#position += 1;
    return this.#keys[at] === keyOf(name) ? this.#ends[at] : undefined;
  }
}
