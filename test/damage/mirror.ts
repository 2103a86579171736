/**
 * The damage of the mirror pages, forward: what their program does to a simplified-Chinese text.
 *
 * Written from the description of the mechanism, with encoders of its own (iconv-lite, OpenCC), so
 * that a test of the repair does not lean on the repair's tables.
 *
 * 1. GBK bytes, what GBK lacks as `?`; 2. naive one-to-one map to traditional; 3. each key's bytes
 * get `(reading)` behind them wherever they stand, on a character boundary or not; 4. code page 936
 * decodes, a lead byte before a byte below 0x40 eats it; 5. the reader folds wide punctuation.
 */
import iconv from 'iconv-lite';
import stCharacters from 'opencc-js/dict/STCharacters';

export interface MirrorOptions {
  /** Glossed characters (traditional) and their readings. */
  readonly keys: ReadonlyMap<string, string>;
  /** Chance that a punctuation straddle fires: 0.71 on real pages. */
  readonly straddles: number;
  readonly foldWidths: boolean;
  /** Uniform in [0, 1). */
  readonly random: () => number;
}

/** Simplified characters that the map leaves alone, since traditional text has them too. */
const STAYS = new Set('后里干于云制只面系松么余台周谷斗丑几并布局卷采克划升舍凶胜价据家秋千愿咸');

const toTraditional = new Map(
  stCharacters
    .split('|')
    .map((row) => row.split(' ') as [string, string])
    .filter(([from, to]) => !STAYS.has(from) && from.length === 1 && to.length === 1),
);
toTraditional.set('着', '著');

const encodable = (character: string): boolean =>
  iconv.decode(iconv.encode(character, 'gbk'), 'gbk') === character;

/** 面传统 → 面傳統, one character for one. */
export const mapNaively = (text: string): string =>
  [...text]
    .map((character) => {
      const mapped = toTraditional.get(character);
      return mapped !== undefined && encodable(mapped) ? mapped : character;
    })
    .join('');

/** Marks the byte that begins a character, so that straddles fire only where reading is in step. */
const START = 0x100;

const encode = (text: string): number[] =>
  [...text].flatMap((character) => {
    const [first = 0x3f, ...rest] = encodable(character) ? iconv.encode(character, 'gbk') : [0x3f];
    return [first | START, ...rest];
  });

/** Puts `(reading)` behind the bytes of one key, at any alignment. */
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

/** Code page 936, with the punctuation straddles that the mirror's program makes. */
function decode(bytes: readonly number[], options: MirrorOptions): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = (bytes[i] ?? 0) & 0xff;
    const trail = (bytes[i + 1] ?? 0) & 0xff;
    const inStep = ((bytes[i] ?? 0) & START) > 0;
    if (lead === 0x80) text += '€';
    else if (lead < 0x80) text += String.fromCharCode(lead);
    else if (
      inStep &&
      trail === 0xa3 &&
      STRADDLING.has((bytes[i + 2] ?? 0) & 0xff) &&
      options.random() < options.straddles
    ) {
      text += '?';
    } else {
      i += 1;
      if (trail < 0x40) text += '?';
      else {
        const character = iconv.decode(Buffer.from([lead, trail]), 'cp936');
        text += character.length === 1 && !PRIVATE_USE.test(character) ? character : '';
      }
    }
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

/** What a mirror shows of a simplified-Chinese text. */
export function mirror(text: string, options: MirrorOptions): string {
  let bytes = encode(mapNaively(text));
  for (const [key, reading] of options.keys) bytes = gloss(bytes, key, reading);
  const shown = decode(bytes, options);
  return options.foldWidths ? fold(shown) : shown;
}
