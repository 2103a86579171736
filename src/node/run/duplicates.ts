/**
 * Finds the first page of a run that contains the same article. Memory is bounded: the last 65,536
 * different articles are remembered, in 25 MB plus their names.
 *
 * Signatures are divided into bands, and two texts are compared if they agree in a whole band
 * (locality-sensitive hashing). Bands lead to a table that keeps only the newest entry in each
 * slot.
 */
import type { DuplicateOf } from '../../core/record/schema.ts';
import { type Fingerprint, SIGNATURE_LENGTH } from './result/fingerprint.ts';

const MOST_ARTICLES = 2 ** 16;
const SLOTS = 2 ** 22;

/**
 * Hash functions per band. With 25 bands of 5, texts that share 0.75 meet in 998 of 1,000 cases.
 */
const ROWS = 5;

/**
 * Share of common pieces from which two texts count as the same article. Copies of our own passages
 * without one sentence in six share 0.83, passages with three of six sentences in common 0.33,
 * others less than 0.1 (test/node/run/duplicates.test.ts).
 */
export const LEAST_SIMILARITY = 0.75;

/** Probability that the bytes of different pieces agree. */
const CHANCE = 1 / 256;

/**
 * The remembered articles are kept in arrays, because objects would take three times the memory.
 */
export class Duplicates {
  readonly #inputs: string[] = [];
  readonly #urls = new Map<number, string>();
  readonly #exacts = new BigUint64Array(MOST_ARTICLES);
  readonly #signatures = new Uint8Array(MOST_ARTICLES * SIGNATURE_LENGTH);
  /** Ordinal of an article plus 1, by the hash of a band; 0 means free. */
  readonly #slots = new Uint32Array(SLOTS);
  #count = 0;

  /**
   * The article of which this one is a duplicate. If there is none, returns `null` and remembers
   * the article. The same sequence of calls gives the same answers.
   */
  match(fingerprint: Fingerprint, input: string, url: string | null): DuplicateOf | null {
    const slots = slotsOf(fingerprint);
    const exact = BigInt(`0x${fingerprint.exact}`);
    let best: number | null = null;
    let most = 0;
    for (const ordinal of this.#candidates(slots)) {
      const place = ordinal % MOST_ARTICLES;
      const similarity =
        this.#exacts[place] === exact ? 1 : this.#agreement(place, fingerprint.signature);
      if (similarity > most) {
        best = place;
        most = similarity;
      }
    }
    if (best === null || most < LEAST_SIMILARITY) {
      const place = this.#add(fingerprint.signature, slots);
      this.#exacts[place] = exact;
      this.#inputs[place] = input;
      if (url === null) this.#urls.delete(place);
      else this.#urls.set(place, url);
      return null;
    }
    const kind = this.#exacts[best] === exact ? 'exact' : 'near';
    // an estimate of 1 does not mean that the text is the same
    const similarity = kind === 'exact' ? 1 : Math.min(0.99, Math.round(most * 100) / 100);
    return {
      input: this.#inputs[best] ?? '',
      url: this.#urls.get(best) ?? null,
      similarity,
      kind,
    };
  }

  /** Ordinals of the remembered articles in these slots, the oldest first. */
  #candidates(slots: readonly number[]): number[] {
    const found = new Set<number>();
    for (const slot of slots) {
      const ordinal = (this.#slots[slot] ?? 0) - 1;
      if (ordinal >= 0 && ordinal >= this.#count - MOST_ARTICLES) found.add(ordinal);
    }
    return [...found].sort((a, b) => a - b);
  }

  #agreement(place: number, signature: Uint8Array | null): number {
    if (signature === null) return 0;
    const start = place * SIGNATURE_LENGTH;
    let same = 0;
    for (let i = 0; i < SIGNATURE_LENGTH; i += 1) {
      if (this.#signatures[start + i] === signature[i]) same += 1;
    }
    return Math.max(0, (same / SIGNATURE_LENGTH - CHANCE) / (1 - CHANCE));
  }

  /** Adds an article and returns its place. */
  #add(signature: Uint8Array | null, slots: readonly number[]): number {
    const place = this.#count % MOST_ARTICLES;
    const start = place * SIGNATURE_LENGTH;
    if (signature === null) this.#signatures.fill(0, start, start + SIGNATURE_LENGTH);
    else this.#signatures.set(signature, start);
    this.#count += 1;
    for (const slot of slots) this.#slots[slot] = this.#count;
    return place;
  }
}

/** One slot for the whole text, and one for each band. */
function slotsOf({ exact, signature }: Fingerprint): number[] {
  const slots = [Number.parseInt(exact.slice(0, 8), 16) % SLOTS];
  if (signature === null) return slots;
  for (let band = 0; band < SIGNATURE_LENGTH; band += ROWS) {
    let hash = band;
    for (let i = band; i < band + ROWS; i += 1) {
      hash = Math.imul(hash ^ (signature[i] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    slots.push((hash >>> 0) % SLOTS);
  }
  return slots;
}
