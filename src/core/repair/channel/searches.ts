/**
 * Makes the searches of a part of a line, each once: similar readers permit the same texts, and a text
 * is read again under each misreading that others prove.
 */
import type { LanguageModel } from '../../language/model/language-model.ts';
import { Bytes } from './graph/bytes.ts';
import { Fills } from './graph/fills.ts';
import { type Characters, pageOf, REPLACEMENT } from './graph/graph.ts';
import { type Spelled, spell } from './graph/spelling.ts';
import { nowhere, straightBy } from './graph/straight.ts';
import { hashOfBytes, hashOfCodes } from './readers/bytes.ts';
import type { Loss } from './readers/losses.ts';
import type { Misreading } from './readers/misreadings.ts';
import { type Reader, readerOf } from './readers/readers.ts';
import { frequencyBy, type Script } from './search/choices.ts';
import type { Found, Race } from './search/path.ts';
import { Prefixes } from './search/prefixes.ts';
import { search, type Width } from './search/search.ts';

/** One misreading and its losses. */
export interface Layer {
  readonly misreading: Misreading;
  readonly loss: Loss;
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
    const reader = readerOf(misreading.reader);
    const straight =
      layers.length === 1 ? straightBy(points, reader, loss, misreading.truth) : nowhere;
    spelling = spell(bytes, misreading.truth, fills, frequency, straight);
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

/** Searches by layers with a width. Paths are given up by a race, if there is one. */
type SearchOnce = (
  layers: readonly Layer[],
  width: Width,
  script: Script,
  race: Race | null,
) => Found | null;

/** The searches of a part, which are made unless it is known what they find. */
export function searchesOf(model: LanguageModel, page: Page): SearchOnce {
  const { points, behind } = page;
  const { prefixes, searches } = knownAbout(model, page);
  // a narrow search and a wide one go over the same graph
  const graphs = new Map<string, Spelled>();
  return (layers, width, script, race) => {
    const graphKey = keyOf(points, layers);
    const key = `${graphKey} ${width.kept} ${script}`;
    const known = searches.get(key);
    if (known !== undefined && (known.found !== null || isStricter(race, known.race))) {
      return known.found;
    }
    const graph = graphs.get(graphKey) ?? spelled(model, points, layers);
    graphs.set(graphKey, graph);
    const found = search(model, prefixes, points, graph, script, width, behind, race);
    searches.set(key, { found, race });
    return found;
  };
}
