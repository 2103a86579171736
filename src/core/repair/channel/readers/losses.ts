/**
 * Describes what a page lost of the text that a reader showed. A lost byte can only be one that the
 * reader could not show, or one of a class that a later program removed; and then the page shows no
 * character of that class.
 */
import { CONVERSIONS, type Conversion, isCompatible } from './conversions.ts';
import type { Reader } from './readers.ts';

/** What stands for a lost byte: nothing, a sign, or U+FFFD. */
export type Mark = '' | '?' | '_' | '\ufffd';

/** How a reader of pairs continues after a byte that it cannot use. */
export type Recovery =
  /** As in browsers: an invalid trail byte is consumed too, unless it is ASCII. */
  | 'web'
  /** As in Python: only the lead byte is invalid. */
  | 'step';

export interface Loss {
  readonly name: string;
  /** `null` if nothing is lost. */
  readonly mark: Mark | null;
  /** For each byte, whether it is shown as the mark. */
  readonly lost: Uint8Array;
  /** For each byte, whether it vanishes without a trace whatever the mark is. */
  readonly dropped: Uint8Array;
  /** Whether A0, the no-break space, became a space. */
  readonly spaced: boolean;
  /** What another program made of the characters. */
  readonly converted: Conversion | null;
  readonly recovery: Recovery;
  /** Whether the last character may lack its end. */
  readonly cut: boolean;
  /** Whether private-use characters were removed. */
  readonly withoutPrivate: boolean;
  /** Log probability before the page is seen, in nats. */
  readonly prior: number;
}

const NO_BYTES = new Uint8Array(0x100);

/** No loss. */
export const WHOLE: Loss = {
  name: 'whole',
  mark: null,
  lost: NO_BYTES,
  dropped: NO_BYTES,
  spaced: false,
  converted: null,
  recovery: 'web',
  cut: false,
  withoutPrivate: false,
  prior: 0,
};

const NO_BREAK_SPACE = 0xa0;
const SOFT_HYPHEN = 0xad;
const FIRST_C1 = 0x80;
const LAST_C1 = 0x9f;

const isC1 = (point: number): boolean => point >= FIRST_C1 && point <= LAST_C1;
const isPrivate = (point: number): boolean => point >= 0xe000 && point <= 0xf8ff;

/** What a part of a line shows of the classes that may get lost. */
export interface Shows {
  /** Whether there are C1 control characters. */
  readonly controls: boolean;
  /** Whether there are characters of the bytes 80 to 9F. */
  readonly lowBytes: boolean;
  readonly softHyphen: boolean;
  readonly noBreakSpace: boolean;
  /** The conversions after which a text looks like this one. */
  readonly converted: readonly Conversion[];
  readonly privateUse: boolean;
  readonly marks: readonly Mark[];
}

/** What may have happened to the text of a reader that lost nothing. */
const CUT: Loss = { ...WHOLE, name: 'cut', cut: true, prior: -3 };

const MARKS: readonly Mark[] = ['?', '_', '\ufffd'];

/** What a text shows with respect to a reader. */
export function showsOf(text: string, reader: Reader): Shows {
  let controls = false;
  let lowBytes = false;
  let softHyphen = false;
  let noBreakSpace = false;
  let capitals = false;
  let smallLetters = false;
  let privateUse = false;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) continue;
    if (isC1(point)) controls = true;
    if (isPrivate(point)) privateUse = true;
    if (reader.kind !== 'single') continue;
    const code = reader.code(point);
    if (isC1(code)) lowBytes = true;
    if (code === SOFT_HYPHEN) softHyphen = true;
    if (code === NO_BREAK_SPACE) noBreakSpace = true;
    if (character !== character.toLowerCase()) capitals = true;
    if (character !== character.toUpperCase()) smallLetters = true;
  }
  const mayBe: Record<Conversion, boolean> = {
    lowered: !capitals,
    raised: !smallLetters,
    compatible: isCompatible(text, reader),
  };
  const marks = MARKS.filter((mark) => mark !== '' && text.includes(mark));
  return {
    controls,
    lowBytes,
    softHyphen,
    noBreakSpace,
    privateUse,
    marks,
    converted: CONVERSIONS.filter((conversion) => mayBe[conversion]),
  };
}

const bytesWhere = (holds: (byte: number) => boolean): Uint8Array =>
  Uint8Array.from({ length: 0x100 }, (_, byte) => (byte >= 0x80 && holds(byte) ? 1 : 0));

/** Whether a reader has no character for a byte. Browsers show some of these bytes as controls. */
function isUndefined({ shown, name }: Reader, byte: number): boolean {
  const point = shown[byte] ?? 0;
  if (point === 0 || isPrivate(point)) return true;
  return isC1(point) && name !== 'latin1' && !name.startsWith('iso');
}

const undefinedOf = new WeakMap<Reader, Uint8Array>();

/** For each byte, whether a reader has no character for it. */
export function undefinedBytes(reader: Reader): Uint8Array {
  let bytes = undefinedOf.get(reader);
  if (bytes === undefined) {
    bytes = bytesWhere((byte) => isUndefined(reader, byte));
    undefinedOf.set(reader, bytes);
  }
  return bytes;
}

/** Log probabilities (nats) of a first loss and of each further one, before the page is seen. */
const LOSS = -3;
const FURTHER = -2;

/** Losses of single bytes that a part may have suffered, given what it shows. */
function singleLosses(reader: Reader, shows: Shows): Loss[] {
  // what a page marks by U+FFFD does not vanish beside it
  const marks: Mark[] = shows.marks.includes('\ufffd') ? [...shows.marks] : [...shows.marks, ''];
  const losses: Loss[] = [];
  const dropsHyphen = !shows.softHyphen && reader.shown[SOFT_HYPHEN] === SOFT_HYPHEN;
  const dropped = bytesWhere((byte) => dropsHyphen && byte === SOFT_HYPHEN);
  const spaced = !shows.noBreakSpace && reader.shown[NO_BREAK_SPACE] === NO_BREAK_SPACE;
  const controls = bytesWhere((byte) => {
    // a browser shows the controls, and nothing for what is undefined above them
    if (isC1(byte) && shows.controls) return false;
    return isUndefined(reader, byte) || (isC1(byte) && !shows.lowBytes);
  });
  const loses = controls.includes(1);
  const base = { ...CUT };
  if (dropsHyphen || spaced) {
    losses.push({ ...base, name: 'hyphens', dropped, spaced, prior: LOSS });
  }
  if (loses) {
    for (const mark of marks) {
      losses.push({ ...base, name: `controls${mark}`, mark, lost: controls, spaced, prior: LOSS });
      if (dropsHyphen) {
        losses.push({
          ...base,
          name: `controls${mark}+hyphens`,
          mark,
          lost: controls,
          dropped,
          spaced,
          prior: LOSS + FURTHER,
        });
      }
    }
  }
  for (const converted of CONVERSIONS) {
    if (shows.converted.includes(converted)) {
      losses.push({ ...base, name: converted, converted, spaced, prior: LOSS });
    }
  }
  return losses;
}

/** Readers that show private-use characters. */
const HAVE_PRIVATE: ReadonlySet<string> = new Set(['gb18030', 'shift_jis']);

/** Losses of a reader of pairs. */
function pairLosses({ name }: Reader, shows: Shows): Loss[] {
  const marks: Mark[] = shows.marks.filter((mark) => mark !== '_');
  if (!marks.includes('\ufffd')) marks.push('');
  const losses = marks.flatMap((mark) =>
    (['web', 'step'] as const).map(
      (recovery): Loss => ({
        ...CUT,
        name: `${recovery}${mark}`,
        mark,
        recovery,
        prior: LOSS,
      }),
    ),
  );
  if (shows.privateUse || !HAVE_PRIVATE.has(name)) return losses;
  const without = losses.map((loss) => ({
    ...loss,
    name: `${loss.name}+private`,
    withoutPrivate: true,
    prior: loss.prior + FURTHER,
  }));
  return [...losses, { ...CUT, name: 'private', withoutPrivate: true, prior: LOSS }, ...without];
}

const isSubset = (bytes: Uint8Array, of: Uint8Array): boolean =>
  bytes.every((own, byte) => own === 0 || of[byte] === 1);

/** Whether a text that suffered one loss may have suffered another one, which permits more, too. */
export function permitsMore(loss: Loss, than: Loss): boolean {
  if (loss.converted !== than.converted || (than.spaced && !loss.spaced)) return false;
  if ((than.cut && !loss.cut) || (than.withoutPrivate && !loss.withoutPrivate)) return false;
  if (!isSubset(than.dropped, loss.dropped)) return false;
  if (than.mark === null) return true;
  return (
    than.mark === loss.mark && than.recovery === loss.recovery && isSubset(than.lost, loss.lost)
  );
}

/** The losses that a part may have suffered from a reader, beginning with none. */
export function lossesOf(reader: Reader, text: string): Loss[] {
  if (reader.kind === 'mended') return [WHOLE];
  const shows = showsOf(text, reader);
  return [
    WHOLE,
    CUT,
    ...(reader.kind === 'pair' ? pairLosses(reader, shows) : singleLosses(reader, shows)),
  ];
}
