/** The bytes that a reader of pairs cannot use: of these a page shows a mark at most. */
import type { Reader } from './readers.ts';

/** What a reader of pairs cannot use, computed once. */
export interface Unusable {
  /** The lead bytes that a reader may hold, and those that begin private-use characters. */
  readonly leads: readonly number[];
  readonly privateLeads: readonly number[];
  /** Bytes that are neither a lead byte nor a character. */
  readonly singles: readonly number[];
  /**
   * For each lead byte, the bytes from 80 on that are not trail bytes of it, and those of them that
   * are lead bytes.
   */
  readonly trails: readonly (readonly number[])[];
  readonly leadTrails: readonly (readonly number[])[];
  readonly singleTrails: readonly (readonly number[])[];
  /** For each lead byte, the trail bytes of private-use characters. */
  readonly privates: readonly (readonly number[])[];
  readonly leadsBefore: LeadsBefore;
}

/** For sets of lead bytes: those that form no pair with a byte. */
type LeadsBefore = (leads: readonly number[], byte: number) => readonly number[];

function leadsBefore(reader: Reader): LeadsBefore {
  const lists = new WeakMap<readonly number[], (readonly number[] | undefined)[]>();
  return (leads, byte) => {
    let known = lists.get(leads);
    if (known === undefined) {
      known = [];
      lists.set(leads, known);
    }
    let list = known[byte];
    if (list === undefined) {
      list = leads.filter((lead) => reader.pair(lead, byte) === 0);
      known[byte] = list;
    }
    return list;
  };
}

export const isPrivate = (point: number): boolean => point >= 0xe000 && point <= 0xf8ff;
const TRAILS = Array.from({ length: 0xbf }, (_, i) => 0x40 + i);
export const HIGH = Array.from({ length: 0x80 }, (_, i) => 0x80 + i);
export const NO_BYTES: readonly number[] = [];

function unusableOf(reader: Reader): Unusable {
  const leads = HIGH.filter((byte) => reader.isLead(byte));
  const singles = HIGH.filter((byte) => reader.shown[byte] === 0 && !reader.isLead(byte));
  const trails: (readonly number[])[] = [];
  const leadTrails: (readonly number[])[] = [];
  const singleTrails: (readonly number[])[] = [];
  const privates: (readonly number[])[] = [];
  for (const lead of leads) {
    const bad = HIGH.filter((byte) => reader.pair(lead, byte) === 0);
    trails[lead] = bad;
    leadTrails[lead] = bad.filter((byte) => leads.includes(byte));
    singleTrails[lead] = bad.filter((byte) => singles.includes(byte));
    privates[lead] = TRAILS.filter((byte) => isPrivate(reader.pair(lead, byte)));
  }
  const privateLeads = leads.filter((lead) => (privates[lead]?.length ?? 0) > 0);
  const before = leadsBefore(reader);
  return {
    leads,
    privateLeads,
    singles,
    trails,
    leadTrails,
    singleTrails,
    privates,
    leadsBefore: before,
  };
}

const unusable = new WeakMap<Reader, Unusable>();

export function unusableBy(reader: Reader): Unusable {
  let known = unusable.get(reader);
  if (known === undefined) {
    known = unusableOf(reader);
    unusable.set(reader, known);
  }
  return known;
}
