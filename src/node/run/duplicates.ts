/**
 * Finds the first page of a run with the same article. Memory is bounded: the last 65,536 different
 * articles are known, in 25 MB and their names; what is older is forgotten.
 *
 * Signatures are cut into bands; two texts are compared if they agree in a whole band (locality-
 * sensitive hashing). Bands lead into a table that keeps no more than its newest entry a slot.
 */
import type { DuplicateOf } from '../../core/record/schema.ts';
import { type Fingerprint, SIGNATURE_LENGTH } from './fingerprint.ts';

const MOST_ARTICLES = 2 ** 16;
const SLOTS = 2 ** 22;

/** Functions a band: with 25 bands of 5, texts that share 0.75 meet in 998 of 1,000 cases. */
const ROWS = 5;

/**
 * Share of pieces from which two texts are one article. Copies of our own passages that lost one
 * sentence of six share 0.83, passages that share three sentences of six 0.33, others less than
 * 0.1 (test/batch/duplicates.test.ts).
 */
export const LEAST_SIMILARITY = 0.75;

/** Bytes of different pieces agree by chance. */
const CHANCE = 1 / 256;

/** Places of articles in arrays: objects would take three times the memory. */
export class Duplicates {
  readonly #inputs: string[] = [];
  readonly #urls = new Map<number, string>();
  readonly #exacts = new BigUint64Array(MOST_ARTICLES);
  readonly #signatures = new Uint8Array(MOST_ARTICLES * SIGNATURE_LENGTH);
  /** Ordinal of an article plus 1, by the hash of a band; 0 is free. */
  readonly #slots = new Uint32Array(SLOTS);
  #count = 0;

  /**
   * What an article is a duplicate of, or `null`: then it is known from now on. Calls in the same
   * order give the same answers.
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
    // an estimate of 1 is not the same text
    const similarity = kind === 'exact' ? 1 : Math.min(0.99, Math.round(most * 100) / 100);
    return {
      input: this.#inputs[best] ?? '',
      url: this.#urls.get(best) ?? null,
      similarity,
      kind,
    };
  }

  /** Ordinals of the known articles in these slots, the oldest first. */
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

  /** Gives the place of a new article. */
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

/** One slot for the whole text, one a band. */
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
