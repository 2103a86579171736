/**
 * Cells of GBK in the form that the lattice of a shifted run needs. Characters are UTF-16 code
 * units; 0 stands for none.
 */
import {
  encodeGbk,
  FIRST_LEAD,
  FIRST_TRAIL,
  gbkUnit,
  LAST_LEAD,
  LAST_TRAIL,
} from '../../../language/gbk/gbk.ts';
import { FREQUENT_HANZI } from '../../../language/model/frequent.ts';
import { isSimplifiedUnit, simplifiedCode } from '../../../language/script/traditional.ts';
import { type Candidate, type Candidates, candidatesOf } from './candidates.ts';

/** Number of characters of the frequency list that count as the most common ones. */
const FREQUENT_COUNT = 120;

const LEADS = LAST_LEAD - FIRST_LEAD + 1;

/**
 * Indexed by trail byte and then by lead byte, because successive look-ups ask for one trail with
 * many leads.
 */
let cells: Uint16Array | null = null;

function buildCells(): Uint16Array {
  const table = new Uint16Array(0x100 * LEADS);
  for (let trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail += 1) {
    for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead += 1) {
      const unit = gbkUnit(lead, trail);
      if (!isSimplifiedUnit(unit)) table[trail * LEADS + lead - FIRST_LEAD] = unit;
    }
  }
  return table;
}

/** The character of two bytes; 0 if there is none or it cannot occur on a mirror's page. */
export function standing(lead: number, trail: number): number {
  if (lead < FIRST_LEAD || lead > LAST_LEAD) return 0;
  cells ??= buildCells();
  return cells[trail * LEADS + lead - FIRST_LEAD] ?? 0;
}

/** Computes the value for each byte once, when it is first needed. */
function byByte<T>(make: (byte: number) => T): (byte: number) => T {
  const known: (T | undefined)[] = [];
  return (byte) => {
    const value = known[byte] ?? make(byte);
    known[byte] = value;
    return value;
  };
}

const bytes = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** The trail bytes of the empty cells after a lead byte. Such a pair vanishes from the page. */
export const emptyBehind = byByte((lead) =>
  bytes(FIRST_LEAD, LAST_LEAD).filter((trail) => gbkUnit(lead, trail) === 0),
);

/** The ASCII characters that vanish together with the byte before them. */
export const emptyAsciiBehind = byByte((lead) =>
  bytes(FIRST_TRAIL, 0x7e).filter((trail) => gbkUnit(lead, trail) === 0),
);

/** All characters with a given lead byte whose trail byte a decoder takes for a lead byte. */
const halves = byByte((lead): readonly Candidate[] =>
  bytes(FIRST_LEAD, LAST_LEAD)
    .map((byte) => ({ unit: standing(lead, byte), byte }))
    .filter(({ unit }) => unit !== 0),
);

/** The same as a list, with the trail bytes. */
export const halvesOf = byByte((lead) => candidatesOf(halves(lead)));

/** All characters with a given trail byte, with their lead bytes. */
export const endingWith = byByte((trail) =>
  candidatesOf(
    bytes(FIRST_LEAD, LAST_LEAD)
      .map((byte) => ({ unit: standing(byte, trail), byte }))
      .filter(({ unit }) => unit !== 0),
  ),
);

/**
 * Whether a character is in the rows of GB 2312 with punctuation or with the 3,755 most common
 * characters.
 */
function isCommon(unit: number): boolean {
  const code = encodeGbk(String.fromCharCode(simplifiedCode(unit)));
  const row = code >> 8;
  return (code & 0xff) >= 0xa1 && (row === 0xa1 || row === 0xa3 || (row >= 0xb0 && row <= 0xd7));
}

const vanishingHalves = byByte((lead) =>
  halves(lead).filter(({ unit, byte }) => isCommon(unit) && emptyBehind(byte).length > 0),
);

/**
 * The common characters with a given lead byte after which a pair can vanish, with their trail bytes.
 */
export const vanishingHalvesOf = byByte((lead) => candidatesOf(vanishingHalves(lead)));

const hidden: (Candidates | undefined)[] = new Array(0x10000).fill(undefined);

/**
 * The common characters between two that were read: their lead bytes, which are in the list, vanished
 * after `byte`, and their trail byte `trail` is visible.
 */
export function hiddenBehind(byte: number, trail: number): Candidates {
  const key = byte * 0x100 + trail;
  let found = hidden[key];
  if (found === undefined) {
    found = candidatesOf(
      emptyBehind(byte)
        .map((lead) => ({ unit: standing(lead, trail), byte: lead }))
        .filter(({ unit }) => unit !== 0 && isCommon(unit)),
    );
    hidden[key] = found;
  }
  return found;
}

/** The most common characters. Two of them in succession are tried wherever they are possible. */
const FREQUENT: ReadonlySet<number> = new Set(
  [...`，。、“”${FREQUENT_HANZI.slice(0, FREQUENT_COUNT)}`].map((character) =>
    character.charCodeAt(0),
  ),
);

interface Lists {
  readonly all: Candidates;
  readonly few: Candidates;
}

const listsOf = (all: readonly Candidate[]): Lists => ({
  all: candidatesOf(all),
  few: candidatesOf(all.filter(({ unit }) => FREQUENT.has(simplifiedCode(unit)))),
});

const chains = byByte((byte) => listsOf(emptyBehind(byte).flatMap(vanishingHalves)));

/**
 * The characters of which no byte is visible, because a pair vanished before and after them: all
 * common ones, or the most common. With their trail bytes.
 */
export const chainedBehind = (byte: number, areAll: boolean): Candidates =>
  areAll ? chains(byte).all : chains(byte).few;

const tails = byByte((byte) =>
  listsOf(emptyBehind(byte).flatMap((lead) => halves(lead).filter(({ unit }) => isCommon(unit)))),
);

/** The same for characters whose trail byte was orphaned or eaten. */
export const tailsBehind = (byte: number, areAll: boolean): Candidates =>
  areAll ? tails(byte).all : tails(byte).few;
