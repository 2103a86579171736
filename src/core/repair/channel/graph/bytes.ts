/**
 * Represents a reader that showed a page as a graph of the bytes that it may have seen.
 *
 * A node in a graph of bytes is a node of the characters below it together with the lead byte, if
 * any, that the reader holds: `node * 256 + lead`.
 */
import { type Conversion, convertedBytes, LONGEST_CONVERTED } from '../readers/conversions.ts';
import type { Loss } from '../readers/losses.ts';
import type { Reader } from '../readers/readers.ts';
import { HIGH, isPrivate, NO_BYTES, type Unusable, unusableBy } from '../readers/unusable.ts';
import { type Arcs, type ByteArc, type Characters, type Gap, REPLACEMENT } from './graph.ts';

/** Lists of bytes for each loss, computed once. */
const listed = new WeakMap<Uint8Array, readonly number[]>();

function listOf(set: Uint8Array): readonly number[] {
  let list = listed.get(set);
  if (list === undefined) {
    list = HIGH.filter((byte) => set[byte] === 1);
    listed.set(set, list);
  }
  return list;
}

const SPACE: readonly number[] = [0xa0];

/**
 * Length (code points) of a run up to which lost lead bytes are looked for inside of characters. This
 * doubles the nodes of a search: with no limit a page of GBK read as Big5, with some bytes changed, took
 * 1.9 times as long. Of 859 lines with ignored bytes the same 5 have an invented
 * character (12 if it is never done).
 */
const MOST_WITHIN = 40;

const HELD = 256;

const encoder = new TextEncoder();

export class Bytes {
  readonly #characters: Characters;
  readonly #reader: Reader;
  readonly #loss: Loss;
  readonly #mark: number;
  readonly #unusable: Unusable;
  readonly #known = new Map<number, Arcs>();

  constructor(characters: Characters, reader: Reader, loss: Loss) {
    this.#characters = characters;
    this.#reader = reader;
    this.#loss = loss;
    // −1 is not a code point
    this.#mark = loss.mark === null || loss.mark === '' ? -1 : (loss.mark.codePointAt(0) ?? -1);
    this.#unusable = unusableBy(reader);
  }

  /** Whether the end of the page may have lost the last bytes of a character. */
  get mayBeCut(): boolean {
    return this.#loss.cut;
  }

  get scale(): number {
    return this.#characters.scale * HELD;
  }

  get length(): number {
    return this.#characters.length;
  }

  /**
   * From a place of the page, the nodes at which the reader holds the lead byte of the character
   * there. A lost lead byte can form a character with it: of 上九点。 in GBK, EUC-KR shows what
   * CFBE, C5B5 and E3A1 are, because it has no C9.
   */
  within(node: number): readonly number[] {
    const isShort = this.#characters.length <= MOST_WITHIN;
    const mayBe = isShort && this.#reader.kind === 'pair' && this.#loss.mark === '';
    if (!mayBe || this.#characters.scale !== 1 || node % HELD !== 0) return NO_BYTES;
    return this.arcs(node)
      .known.filter(({ to }) => to % HELD !== 0)
      .map(({ to }) => to);
  }

  /**
   * Of the lead bytes that may have vanished before a place of the page, those that form a pair of
   * another encoding with the next byte of the page: the reader cannot have had a pair for these two.
   */
  vanishedLeads({ bytes, to }: Gap): readonly number[] {
    if (bytes === this.#unusable.privateLeads) return NO_BYTES;
    if (this.#loss.mark !== '') return bytes;
    const next = this.arcs(to).known.filter(
      ({ byte }) => this.#loss.recovery === 'step' || byte < 0x80,
    );
    const [only, ...others] = next;
    if (only === undefined) return NO_BYTES;
    return others.length > 0 ? bytes : this.#unusable.leadsBefore(bytes, only.byte);
  }

  /** The bytes that may come next. */
  arcs(node: number): Arcs {
    let arcs = this.#known.get(node);
    if (arcs === undefined) {
      arcs = this.#make(node);
      this.#known.set(node, arcs);
    }
    return arcs;
  }

  #make(node: number): Arcs {
    const held = node % HELD;
    const at = (node - held) / HELD;
    const { kind } = this.#reader;
    if (kind === 'single') return this.#single(at, node);
    if (kind === 'mended') return this.#mended(at, held);
    return held === 0 ? this.#first(at, node) : this.#second(at, held);
  }

  #single(at: number, node: number): Arcs {
    const known: ByteArc[] = [];
    const gaps: Gap[] = [];
    const { lost, dropped, mark, spaced, converted } = this.#loss;
    for (const { point, to, hole } of this.#characters.arcs(at)) {
      const next = to * HELD;
      if (point < 0x80) known.push({ byte: point, to: next, hole });
      else {
        const code = this.#reader.code(point);
        if (code !== 0 && lost[code] !== 1 && dropped[code] !== 1) {
          known.push({ byte: code, to: next, hole });
        }
      }
      if (point === this.#mark) gaps.push({ bytes: listOf(lost), to: next, holds: false });
      if (spaced && point === 0x20) gaps.push({ bytes: SPACE, to: next, holds: false });
    }
    if (converted !== null) this.#converted(at, converted, known);
    if (mark === '') gaps.push({ bytes: listOf(lost), to: node, holds: false });
    if (dropped.includes(1)) gaps.push({ bytes: listOf(dropped), to: node, holds: false });
    return { known, gaps };
  }

  /** The bytes of characters that were converted to what the page shows from a place on. */
  #converted(at: number, conversion: Conversion, known: ByteArc[]): void {
    const bytes = convertedBytes(this.#reader, conversion);
    let shown = '';
    for (let place = at; shown.length < LONGEST_CONVERTED; ) {
      const [arc] = this.#characters.arcs(place);
      if (arc === undefined) return;
      shown += String.fromCodePoint(arc.point);
      place = arc.to;
      for (const byte of bytes.get(shown) ?? NO_BYTES) {
        known.push({ byte, to: place * HELD, hole: true });
      }
    }
  }

  /**
   * `held` is the number of bytes of the character that have been read. A letter of Latin-1 may be
   * one byte, or two that were UTF-8 by chance: `ã` is E3 or C3 A3.
   */
  #mended(at: number, held: number): Arcs {
    const known: ByteArc[] = [];
    for (const { point, to, hole } of this.#characters.arcs(at)) {
      if (point === REPLACEMENT) continue;
      if (point < 0x100 && held === 0) known.push({ byte: point, to: to * HELD, hole });
      if (point < 0x80) continue;
      const bytes = encoder.encode(String.fromCodePoint(point));
      const byte = bytes[held];
      if (byte === undefined) continue;
      known.push({ byte, to: held + 1 < bytes.length ? at * HELD + held + 1 : to * HELD, hole });
    }
    return { known, gaps: [] };
  }

  #isKept(point: number): boolean {
    return !(this.#loss.withoutPrivate && isPrivate(point));
  }

  /** The codes of a character that a reader of pairs may have seen. */
  #codes(point: number): readonly number[] {
    const code = this.#reader.code(point);
    const second = this.#reader.second(point);
    return second === 0 ? [code] : [code, second];
  }

  /** The first byte of a pair, or a single byte. */
  #first(at: number, node: number): Arcs {
    const known: ByteArc[] = [];
    const gaps: Gap[] = [];
    const { leads, privateLeads, singles } = this.#unusable;
    for (const { point, to, hole } of this.#characters.arcs(at)) {
      if (point < 0x80) known.push({ byte: point, to: to * HELD, hole });
      else if (this.#isKept(point)) {
        for (const code of this.#codes(point)) {
          if (code > 0xff) {
            const lead = code >> 8;
            if (!known.some(({ byte }) => byte === lead)) {
              known.push({ byte: lead, to: at * HELD + lead, hole });
            }
          } else if (code !== 0) known.push({ byte: code, to: to * HELD, hole });
        }
      }
      if (point === this.#mark) {
        gaps.push({ bytes: leads, to: node, holds: true });
        gaps.push({ bytes: singles, to: to * HELD, holds: false });
      }
    }
    if (this.#loss.mark === '') {
      gaps.push({ bytes: leads, to: node, holds: true });
      gaps.push({ bytes: singles, to: node, holds: false });
    } else if (this.#loss.withoutPrivate) gaps.push({ bytes: privateLeads, to: node, holds: true });
    return { known, gaps };
  }

  /** The byte after a lead byte. */
  #second(at: number, lead: number): Arcs {
    const known: ByteArc[] = [];
    const gaps: Gap[] = [];
    for (const { point, to, hole } of this.#characters.arcs(at)) {
      if (point >= 0x80 && this.#isKept(point)) {
        const code = this.#reader.code(point);
        const second = this.#reader.second(point);
        if (code >> 8 === lead) known.push({ byte: code & 0xff, to: to * HELD, hole });
        if (second >> 8 === lead) known.push({ byte: second & 0xff, to: to * HELD, hole });
      }
      if (point === this.#mark) this.#behindBad(lead, to, known, gaps);
    }
    if (this.#loss.mark === '') this.#behindBad(lead, at, known, gaps);
    if (this.#loss.withoutPrivate) {
      const bytes = this.#unusable.privates[lead] ?? NO_BYTES;
      gaps.push({ bytes, to: at * HELD, holds: false });
    }
    return { known, gaps };
  }

  /**
   * A lead byte that forms no pair with the next byte; `at` is after the mark that stands for it.
   */
  #behindBad(lead: number, at: number, known: ByteArc[], gaps: Gap[]): void {
    const { pair } = this.#reader;
    const to = at * HELD;
    if (this.#loss.recovery === 'web') {
      for (const arc of this.#characters.arcs(at)) {
        if (arc.point < 0x80 && pair(lead, arc.point) === 0) {
          known.push({ byte: arc.point, to: arc.to * HELD, hole: true });
        }
      }
      gaps.push({ bytes: this.#unusable.trails[lead] ?? NO_BYTES, to, holds: false });
      return;
    }
    for (const arc of this.arcs(to).known) {
      if (pair(lead, arc.byte) === 0) known.push({ ...arc, hole: true });
    }
    const again =
      this.#loss.mark === '' || this.#characters.arcs(at).some(({ point }) => point === this.#mark);
    if (!again) return;
    gaps.push({ bytes: this.#unusable.leadTrails[lead] ?? NO_BYTES, to, holds: true });
    for (const { point, to: behind } of this.#characters.arcs(at)) {
      if (point !== this.#mark) continue;
      const bytes = this.#unusable.singleTrails[lead] ?? NO_BYTES;
      gaps.push({ bytes, to: behind * HELD, holds: false });
    }
  }

  /**
   * The node after a mark of the page, or after a character of which nothing is known, if there is
   * one.
   */
  skipped(node: number): number | null {
    const at = Math.floor(node / HELD);
    const arc = this.#characters
      .arcs(at)
      .find(({ point }) => point === this.#mark || point === REPLACEMENT);
    return arc === undefined ? null : arc.to * HELD;
  }

  /** The places of the page at which the reader may have reached its end in a node. */
  places(node: number): readonly number[] {
    const held = node % HELD;
    const at = (node - held) / HELD;
    if (held === 0) return this.#characters.places(at);
    if (this.#reader.kind === 'mended') return [];
    if (this.#loss.mark === '') return this.#characters.places(at);
    return this.#characters
      .arcs(at)
      .filter(({ point }) => point === this.#mark)
      .flatMap(({ to }) => this.#characters.places(to));
  }
}
