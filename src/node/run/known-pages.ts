/**
 * What the journal of a run knows: which inputs are done, what came of them, and whether the inputs
 * of this run are the same.
 */
import type { Entry } from '../input/entry/entry.ts';
import type { Duplicates } from './duplicates.ts';
import type { Journal } from './journal/journal.ts';
import {
  Identifier,
  type Identity,
  InputDigest,
  type InputList,
  InputStates,
  KnownInputs,
} from './journal/known-inputs.ts';
import type { Line } from './journal/lines.ts';
import { RefusedError } from './options/refused-error.ts';
import type { Fingerprint } from './result/fingerprint.ts';
import type { Tally } from './result/tally.ts';
import type { Namer } from './sinks/namer.ts';

export interface KnownPagesOptions {
  readonly journal: Journal | null;
  /** Whether records are in the order of the entries. */
  readonly ordered: boolean;
  /** Receives a sentence about what is wrong with the inputs of the journal. */
  readonly tell: (sentence: string) => void;
}

/** What takes over the results of an earlier run. */
interface Heirs {
  readonly tally: Tally;
  readonly namer: Namer | null;
  readonly duplicates: Duplicates | null;
}

export class KnownPages {
  readonly #options: KnownPagesOptions;
  readonly #identifier = new Identifier();
  /** The inputs that the journal lists, and those of this run. */
  readonly #known: KnownInputs;
  readonly #inputs: InputDigest;
  /** Number of entries that this run has begun. */
  #begun = 0;

  constructor(options: KnownPagesOptions) {
    const { journal, ordered } = options;
    this.#options = options;
    // the files of a folder have no order
    const isOrdered = ordered && journal?.isOfFolder !== true;
    this.#known = new KnownInputs(isOrdered && journal?.isForced !== true);
    this.#inputs = new InputDigest(isOrdered);
  }

  /** The inputs of this run, if it has a journal. */
  get list(): InputList {
    return this.#inputs.list;
  }

  /** Whether all of these inputs were done before, so that the output stays as it is. */
  get isDoneBefore(): boolean {
    const complete = this.#options.journal?.complete ?? null;
    const { inputs, digest } = this.#inputs.list;
    return this.#begun === 0 && complete?.inputs === inputs && complete.digest === digest;
  }

  /** Takes over what an earlier run has done. Resolves to the ordinal of the first new entry. */
  async replay({ tally, namer, duplicates }: Heirs): Promise<number> {
    const { journal } = this.#options;
    if (journal === null) return 0;
    const inputs = new InputStates();
    const changed: string[] = [];
    let next = 0;
    for await (const line of journal.lines()) {
      next = Math.max(next, line.ordinal + 1);
      if (inputs.isChanged(line)) {
        changed.push(line.input);
        if (journal.isOfFolder && !line.count.skipped) continue;
      }
      this.#known.add(line, line.count.code !== null);
      tally.add(line.count);
      if (line.name !== undefined) namer?.names.take(line.name);
      const print = printOf(line);
      if (print !== null) duplicates?.match(print, line.input, line.url ?? null);
    }
    this.#tellChanged(changed, journal);
    return next;
  }

  #tellChanged(changed: readonly string[], journal: Journal): void {
    const { tell } = this.#options;
    const [first] = changed;
    if (first === undefined) return;
    const what = `Inputs that have changed since they were read: ${changed.length} (first ${first})`;
    if (journal.isOfFolder) tell(`${what}. They are read again.`);
    else if (journal.isForced) tell(`${what}. Their records stay as they are.`);
    else throw otherInputs(journal, what);
  }

  /**
   * Whether an entry is new, or was read before with or without success. Throws a RefusedError if
   * the journal has another input in its place.
   */
  async standingOf(
    entry: Entry,
  ): Promise<{ identity: Identity; standing: 'new' | 'failed' | 'done' }> {
    const { journal } = this.#options;
    const identity = journal === null ? entry : await this.#identifier.identityOf(entry);
    // nobody else asks for the digest of the inputs
    if (journal !== null) this.#inputs.add(identity);
    const standing = this.#known.take(identity);
    if (standing === 'elsewhere') {
      throw otherInputs(
        journal,
        `The inputs differ from those in the journal: ${identity.input} is new or comes too early`,
      );
    }
    if (standing === 'new') this.#begun += 1;
    return { identity, standing };
  }

  /** Reports which inputs are in the journal but not in the run, and the reverse. */
  compareInputs(): void {
    const { journal, tell } = this.#options;
    if (journal === null) return;
    const { left } = this.#known;
    if (left > 0) {
      const what = `Inputs that are in the journal but are missing now: ${left}`;
      if (!journal.isOfFolder && !journal.isForced) throw otherInputs(journal, what);
      tell(`${what}. Their records stay.`);
    }
    if (journal.complete !== null && this.#begun > 0) {
      tell(`Inputs that are new since the run was completed: ${this.#begun}. They are added.`);
    }
  }
}

const otherInputs = (journal: Journal | null, what: string): RefusedError =>
  new RefusedError(
    `${what}. Delete the journal ${journal?.path ?? ''} to start again, or continue anyway with --force.`,
  );

function printOf({ print }: Line): Fingerprint | null {
  if (print === undefined) return null;
  const [exact, signature] = print;
  return { exact, signature: signature === null ? null : Buffer.from(signature, 'base64') };
}
