/**
 * Produces the damage of the mirror pages: what their program does to a simplified-Chinese text.
 *
 * It was written from the description of the mechanism, with encoders of its own (iconv-lite,
 * OpenCC), so that a test of the repair does not depend on the repair's tables.
 *
 * 1. The text becomes GBK bytes; what GBK lacks becomes `?`. 2. A naive one-to-one map makes it
 * traditional. 3. The bytes of each glossed character get `(reading)` after them wherever they
 * occur, on a character boundary or not. 4. Code page 936 decodes the result; a lead byte before a
 * byte below 0x40 eats that byte. 5. The reader folds wide punctuation.
 */
import iconv from 'iconv-lite';
import stCharacters from 'opencc-js/dict/STCharacters';

export interface MirrorOptions {
  /** The glossed characters (traditional) and their readings. */
  readonly keys: ReadonlyMap<string, string>;
  /** Probability that a punctuation straddle begins a shifted run: 0.71 on real pages. */
  readonly straddles: number;
  /**
   * Probability that a mark inside a shifted run is cut too, which 8 of 12 real ones were. 0 if
   * absent.
   */
  readonly cutsInRuns?: number;
  /** What an orphaned byte is shown as: `?`, or nothing on two hosts. */
  readonly orphan?: '?' | '';
  readonly foldWidths: boolean;
  /** A random number, uniform in [0, 1). */
  readonly random: () => number;
}

/** Simplified characters that the map leaves alone, because traditional text uses them too. */
const STAYS = new Set('后里干于云制只面系松么余周谷斗丑并布局卷采克升舍凶家秋千愿咸');

const toTraditional = new Map(
  stCharacters
    .split('|')
    .map((row) => row.split(' ') as [string, string])
    .filter(([from, to]) => !STAYS.has(from) && from.length === 1 && to.length === 1),
);
toTraditional.set('着', '著');

const encodable = (character: string): boolean =>
  iconv.decode(iconv.encode(character, 'gbk'), 'gbk') === character;

/** The one-to-one map: 面传统 → 面傳統. */
export const mapNaively = (text: string): string =>
  [...text]
    .map((character) => {
      const mapped = toTraditional.get(character);
      return mapped !== undefined && encodable(mapped) ? mapped : character;
    })
    .join('');

/**
 * Marks the first byte of a character, so that straddles are found only where reading is in step.
 */
const START = 0x100;

const encode = (text: string): number[] =>
  [...text].flatMap((character) => {
    const [first = 0x3f, ...rest] = encodable(character) ? iconv.encode(character, 'gbk') : [0x3f];
    return [first | START, ...rest];
  });

/** Inserts `(reading)` after the bytes of a glossed character, at any alignment. */
function gloss(bytes: readonly number[], key: string, reading: string): number[] {
  const [first, second] = iconv.encode(key, 'gbk');
  const note = [...iconv.encode(`(${reading})`, 'gbk')];
  const result: number[] = [];
  for (let i = 0; i < bytes.length; i += 1) {
    result.push(bytes[i] as number);
    if (((bytes[i] ?? 0) & 0xff) === first && ((bytes[i + 1] ?? 0) & 0xff) === second) {
      result.push(bytes[i + 1] as number, ...note);
      i += 1;
    }
  }
  return result;
}

const STRADDLING = new Set([0xa1, 0xac, 0xbf, 0xbb]);
const PRIVATE_USE = /[\ue000-\uf8ff\ufffd]/;

/**
 * Returns what code page 936 shows for two bytes: `?` for an eaten one, and nothing for private
 * use.
 */
function shownPair(lead: number, trail: number): string {
  if (trail < 0x40) return '?';
  const character = iconv.decode(Buffer.from([lead, trail]), 'cp936');
  return character.length === 1 && !PRIVATE_USE.test(character) ? character : '';
}

/**
 * Tells whether two bytes are those of ！，？；, or of 。 inside a run. The program cuts before
 * these.
 */
const isCut = (first: number, second: number, inStep: boolean): boolean =>
  (first === 0xa3 && STRADDLING.has(second)) || (!inStep && first === 0xa1 && second === 0xa3);

/** Decodes code page 936, with the punctuation straddles that the mirror's program makes. */
function decode(bytes: readonly number[], options: MirrorOptions): string {
  let text = '';
  let isBehindCut = false;
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = (bytes[i] ?? 0) & 0xff;
    const trail = (bytes[i + 1] ?? 0) & 0xff;
    const inStep = ((bytes[i] ?? 0) & START) > 0;
    if (lead === 0x80) text += '€';
    else if (lead < 0x80) text += String.fromCharCode(lead);
    else if (
      !isBehindCut &&
      isCut(trail, (bytes[i + 2] ?? 0) & 0xff, inStep) &&
      options.random() < (inStep ? options.straddles : (options.cutsInRuns ?? 0))
    ) {
      text += options.orphan ?? '?';
      isBehindCut = true;
      continue;
    } else {
      i += 1;
      text += shownPair(lead, trail);
    }
    isBehindCut = false;
  }
  return text;
}

const FOLDED: ReadonlyMap<string, string> = new Map([
  ['，', ','],
  ['：', ':'],
  ['；', ';'],
  ['！', '!'],
  ['？', '?'],
  ['（', '('],
  ['）', ')'],
  ['｜', '|'],
]);

const fold = (text: string): string => [...text].map((c) => FOLDED.get(c) ?? c).join('');

/** The text that a mirror shows for a simplified-Chinese text. */
export function mirror(text: string, options: MirrorOptions): string {
  let bytes = encode(mapNaively(text));
  for (const [key, reading] of options.keys) bytes = gloss(bytes, key, reading);
  const shown = decode(bytes, options);
  return options.foldWidths ? fold(shown) : shown;
}
