/**
 * Finds what a part of a line may have been: the readings by all misreadings and losses, weighed
 * together.
 */
import type { LanguageModel } from '../../language/model/language-model.ts';
import { countScripts } from '../../language/script/traditional.ts';
import { isUnusual } from './gate/regions.ts';
import { hashOf, hashOfBytes, hashOfCodes } from './readers/bytes.ts';
import { type Loss, lossesOf, undefinedBytes, WHOLE } from './readers/losses.ts';
import { type Misreading, withVariants } from './readers/misreadings.ts';
import { type Reader, readerOf } from './readers/readers.ts';
import { Fills } from './readers/spelled.ts';
import { type Spelled, spell } from './readers/truths.ts';
import { frequencyBy, type Script } from './search/choices.ts';
import { Bytes, type Characters, pageOf, REPLACEMENT } from './search/graph.ts';
import type { Found, Race } from './search/path.ts';
import { Prefixes } from './search/prefixes.ts';
import { NARROW, NARROWEST, search, WIDE, type Width } from './search/search.ts';

/** One misreading and its losses. */
export interface Layer {
  readonly misreading: Misreading;
  readonly loss: Loss;
}

/** Layers, beginning with the one whose reader showed the page. */
export interface Hypothesis {
  readonly layers: readonly Layer[];
  readonly found: Found;
  /** Log probability including that of its losses, in nats. */
  readonly log: number;
}

/** Characters that may fill a hole: hanzi, punctuation, and other characters of CJK text. */
const mayFill = new Fills(
  (point) =>
    (point >= 0x4e00 && point <= 0x9fff) ||
    (point >= 0x3001 && point <= 0x3011) ||
    (point >= 0x2014 && point <= 0x2026) ||
    (point >= 0xff01 && point <= 0xff1f) ||
    point === 0xb7,
);

const shown = new WeakMap<Reader, Fills>();

/** The characters that a reader shows. */
function shownBy(reader: Reader): Fills {
  let known = shown.get(reader);
  if (known === undefined) {
    known = new Fills((point) => point === REPLACEMENT || reader.code(point) !== 0);
    shown.set(reader, known);
  }
  return known;
}

function spelled(
  model: LanguageModel,
  points: readonly number[],
  layers: readonly Layer[],
): Spelled {
  let characters: Characters = pageOf(points);
  let spelling: Spelled | null = null;
  for (const [i, { misreading, loss }] of layers.entries()) {
    const inner = layers[i + 1];
    const fills = inner === undefined ? mayFill : shownBy(readerOf(inner.misreading.reader));
    const bytes = new Bytes(characters, readerOf(misreading.reader), loss);
    const frequency =
      inner === undefined ? (point: number): number => frequencyBy(model, point) : null;
    spelling = spell(bytes, misreading.truth, fills, frequency);
    characters = spelling;
  }
  if (spelling === null) throw new RangeError('a reading has one layer at least');
  return spelling;
}

/** What a reader showed, as code points, and the code point after it. */
export interface Page {
  readonly points: readonly number[];
  readonly behind: number;
}

/**
 * Distance (nats) from the best hypothesis beyond which another one is not searched more widely.
 */
const FAR = 14;

/**
 * Nats behind the best hypothesis, at a place inside a part, from which another one is given up.
 * Smaller differences may still be made up.
 */
const FAR_WITHIN = 14;

/** A search that was made, and how far behind the best reading its paths were given up. */
interface Searched {
  readonly found: Found | null;
  readonly race: Race | null;
}

/**
 * What is known about a part: the tree of its readings, and the searches by what readers may have
 * shown. It is kept for the parts that were read last, because a text is read again under each
 * misreading that others prove.
 */
interface Known {
  readonly model: LanguageModel;
  readonly key: string;
  readonly prefixes: Prefixes;
  readonly searches: Map<string, Searched>;
}

/** Number of parts of which the searches are kept. */
const KEPT_PARTS = 4;

let kept: readonly Known[] = [];

function knownAbout(model: LanguageModel, { points, behind }: Page): Known {
  const key = String.fromCodePoint(...points, behind);
  const found = kept.find((known) => known.key === key && known.model === model);
  if (found !== undefined && found === kept[0]) return found;
  const known = found ?? { model, key, prefixes: new Prefixes(model), searches: new Map() };
  kept = [known, ...kept.filter((other) => other !== known)].slice(0, KEPT_PARTS);
  return known;
}

/** The tree of the readings of a part. */
export const prefixesOf = (model: LanguageModel, page: Page): Prefixes =>
  knownAbout(model, page).prefixes;

/**
 * What decides which texts layers permit. Similar readers that see the same bytes and lose the same
 * ones have the same key.
 */
function keyOf(points: readonly number[], layers: readonly Layer[]): string {
  return layers
    .map(({ misreading, loss }, i) => {
      const reader = readerOf(misreading.reader);
      const isAlike = i === 0 && reader.kind === 'single' && loss.converted === null;
      const seen = isAlike ? hashOfCodes(points, reader) : reader.name;
      return `${misreading.truth} ${seen} ${lossKey(loss)}`;
    })
    .join('+');
}

const lossKeys = new WeakMap<Loss, string>();

function lossKey(loss: Loss): string {
  let key = lossKeys.get(loss);
  if (key === undefined) {
    const { mark, lost, dropped, spaced, converted, recovery, cut, withoutPrivate } = loss;
    const bytes = `${hashOfBytes(lost)} ${hashOfBytes(dropped)}`;
    key = `${mark} ${bytes} ${spaced} ${converted} ${recovery} ${cut} ${withoutPrivate}`;
    lossKeys.set(loss, key);
  }
  return key;
}

/** Whether paths that one race gives up are given up in another one too. */
const isStricter = (race: Race | null, than: Race | null): boolean =>
  than === null || (race !== null && race.logs === than.logs && race.behind <= than.behind);

/**
 * The hypotheses for the given layers. They are searched narrowly at first; for those that may be
 * true, the paths are searched widely where a character is unknown.
 */
export function read(
  model: LanguageModel,
  page: Page,
  given: readonly (readonly Layer[])[],
  script: Script,
): Hypothesis[] {
  const { points, behind } = page;
  const { prefixes, searches } = knownAbout(model, page);
  const graphs = new Map<string, Spelled>();
  /** Searches, unless it is known what will be found. */
  const searchOnce = (layers: readonly Layer[], width: Width, own: Script, race: Race | null) => {
    const graphKey = keyOf(points, layers);
    const key = `${graphKey} ${width.kept} ${own}`;
    const known = searches.get(key);
    if (known !== undefined && (known.found !== null || isStricter(race, known.race))) {
      return known.found;
    }
    const graph = graphs.get(graphKey) ?? spelled(model, points, layers);
    graphs.set(graphKey, graph);
    const found = search(model, prefixes, points, graph, own, width, behind, race);
    searches.set(key, { found, race });
    return found;
  };
  let leader: { found: Found; log: number; prior: number } | null = null;
  const narrow = given.flatMap((layers) => {
    const prior = layers.reduce((sum, { loss }) => sum + loss.prior, 0);
    const race: Race | null =
      leader === null
        ? null
        : { logs: leader.found.logs, behind: FAR_WITHIN + prior - leader.prior };
    const width = layers.every(({ loss }) => loss === WHOLE) ? NARROWEST : NARROW;
    const found = searchOnce(layers, width, script, race);
    if (found === null) return [];
    const log = found.log + prior;
    if (leader === null || log > leader.log) leader = { found, log, prior };
    return [{ layers, prior, found, log }];
  });
  const [leading] = [...narrow].sort((a, b) => b.log - a.log);
  if (leading === undefined) return [];
  const best = leading.log;
  const own = script ?? scriptOf(leading.found);
  return narrow
    .filter(({ log }) => log > best - FAR)
    .map(({ layers, prior, found, log }) => {
      if (found.steps.every(({ hole }) => !hole)) return { layers, found, log };
      const wide = searchOnce(layers, WIDE, own, null) ?? found;
      return { layers, found: wide, log: wide.log + prior };
    });
}

/** The script of the known characters of a reading. */
export function scriptOf({ steps }: Found): Script {
  const text = steps
    .filter(({ hole }) => !hole)
    .map(({ point }) => String.fromCodePoint(point))
    .join('');
  const { traditional, simplified } = countScripts(text);
  if (traditional === simplified) return null;
  return traditional > simplified ? 'traditional' : 'simplified';
}

/** Cost (nats) from which a known character may have been read out of step. */
const DEAR = -11.5;
const DEAR_SHARE = 0.04;

/** Cost (nats) from which a copied character may be a remnant of what was misread: 銆 of 。 */
const STRANGE = -9;

const PRIVATE = /[\ue000-\uf8ff]/;

/**
 * Number of characters from which a Big5 text that was read as GBK shows private-use characters;
 * one in five is such a character.
 */
const LONG = 8;

/** Whether a reading of a text leaves nothing that a loss must explain. */
export function isComplete({ found, layers }: Hypothesis, text: string): boolean {
  const first = layers[0]?.misreading;
  const reader = first === undefined ? null : readerOf(first.reader);
  if (first?.truth === 'big5' && first.reader === 'gb18030') {
    if (found.steps.length >= LONG && !PRIVATE.test(text)) return false;
  }
  let recoded = 0;
  let dear = 0;
  for (const { point, cost, recoded: is } of found.steps) {
    if (!is) {
      // a character that the reader may have shown was not understood
      if (point === REPLACEMENT) return false;
      const strange = isUnusual(point) || (point >= 0x80 && cost < STRANGE);
      if (strange && reader?.code(point) !== 0) return false;
      continue;
    }
    if (point === REPLACEMENT) return false;
    recoded += 1;
    if (point >= 0x80 && cost < DEAR) dear += 1;
  }
  return recoded > 0 && dear <= recoded * DEAR_SHARE;
}

/**
 * Tells whether a reading explains all of a text, without a loss and without parts that were not
 * misread.
 */
export const isStrict = (hypothesis: Hypothesis, text: string): boolean =>
  hypothesis.layers.every(({ loss }) => loss === WHOLE) &&
  hypothesis.found.steps.every(({ point, recoded }) => recoded || point < 0x80) &&
  isComplete(hypothesis, text);

/** Misreadings that differ in the value of `keyOf`. */
function unlike(
  misreadings: readonly Misreading[],
  keyOf: (reader: Reader) => string | number,
): Misreading[] {
  const keys = new Map<Reader['name'], string | number>();
  const seen = new Set<string>();
  return misreadings.filter(({ truth, reader }) => {
    const own = keys.get(reader) ?? keyOf(readerOf(reader));
    keys.set(reader, own);
    const key = `${truth} ${own}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * Misreadings by readers that saw different bytes in a text. Those that see the same bytes count as
 * one.
 */
export const distinct = (text: string, misreadings: readonly Misreading[]): Misreading[] =>
  unlike(misreadings, (reader) => hashOf(text, reader));

/**
 * Returns those of some misreadings whose readers saw the same bytes in a text as the reader of a
 * given one.
 */
export function alike(
  text: string,
  misreadings: readonly Misreading[],
  { truth, reader }: Misreading,
): Misreading[] {
  const hash = hashOf(text, readerOf(reader));
  return misreadings.filter(
    (other) => other.truth === truth && hashOf(text, readerOf(other.reader)) === hash,
  );
}

/** The layers with losses under which a text may have been misread, each once. */
export function lossyLayers(text: string, misreadings: readonly Misreading[]): Layer[] {
  const all = misreadings.flatMap(withVariants);
  const apart = unlike(all, (reader) =>
    reader.kind === 'pair'
      ? reader.name
      : `${hashOf(text, reader)} ${hashOfBytes(undefinedBytes(reader))}`,
  );
  return apart.flatMap((misreading) => {
    const isVariant = !misreadings.includes(misreading);
    return lossesOf(readerOf(misreading.reader), text)
      .filter((loss) => loss !== WHOLE || isVariant)
      .map((loss) => ({ misreading, loss }));
  });
}

/** Number of losses that are tried for each link of a chain. */
const OF_LINK = 6;

/** A chain of misreadings with what its links may have lost, with or without a trace. */
export function lossyChains(text: string, chain: readonly Layer[]): Layer[][] {
  return chain.reduce<Layer[][]>(
    (chains, { misreading }) => {
      const losses = lossesOf(readerOf(misreading.reader), text)
        .filter(({ mark }) => mark !== '?' && mark !== '_')
        .slice(0, OF_LINK);
      return chains.flatMap((before) => losses.map((loss) => [...before, { misreading, loss }]));
    },
    [[]],
  );
}

/** Weights of hypotheses, which sum to 1. */
export function weightsOf(hypotheses: readonly Hypothesis[]): number[] {
  const most = Math.max(...hypotheses.map(({ log }) => log));
  const shares = hypotheses.map(({ log }) => Math.exp(log - most));
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => share / sum);
}
