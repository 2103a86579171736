/**
 * Finds what a part of a line may have been: the readings by all misreadings and losses, weighed
 * together.
 */
import type { LanguageModel } from '../../language/model/language-model.ts';
import { countScripts } from '../../language/script/traditional.ts';
import { isUnusual } from './gate/regions.ts';
import { REPLACEMENT } from './graph/graph.ts';
import { hashOf, hashOfBytes } from './readers/bytes.ts';
import { lossesOf, permitsMore, undefinedBytes, WHOLE } from './readers/losses.ts';
import { type Misreading, withVariants } from './readers/misreadings.ts';
import { type Reader, readerOf } from './readers/readers.ts';
import type { Script } from './search/choices.ts';
import type { Found, Race } from './search/path.ts';
import { NARROW, NARROWEST, WIDE } from './search/search.ts';
import { type Layer, type Page, searchesOf } from './searches.ts';

/** Layers, beginning with the one whose reader showed the page. */
export interface Hypothesis {
  readonly layers: readonly Layer[];
  readonly found: Found;
  /** Log probability including that of its losses, in nats. */
  readonly log: number;
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

/**
 * The hypotheses for the given layers. They are searched narrowly at first; for those that may be
 * true, the paths are searched widely where a character is unknown. `rival` is a reading of the same
 * text that is known already: what is far behind it is given up.
 */
export function read(
  model: LanguageModel,
  page: Page,
  given: readonly (readonly Layer[])[],
  script: Script,
  rival: Hypothesis | null = null,
): Hypothesis[] {
  const searchOnce = searchesOf(model, page);
  let leader = rival;
  const narrow: Hypothesis[] = [];
  for (const layers of supersetsFirst(given)) {
    const prior = priorOf(layers);
    const more = narrow.find((other) => !hasHoles(other.found) && permitMore(other.layers, layers));
    const race = leader === null ? null : raceAgainst(leader, prior);
    const width = layers.every(({ loss }) => loss === WHOLE) ? NARROWEST : NARROW;
    const found = more?.found ?? searchOnce(layers, width, script, race);
    if (found === null) continue;
    const hypothesis = { layers, found, log: found.log + prior };
    if (leader === null || hypothesis.log > leader.log) leader = hypothesis;
    narrow.push(hypothesis);
  }
  if (leader === null) return [];
  const best = leader.log;
  const own = script ?? scriptOf(leader.found);
  const wides = new Map<string, Found>();
  let widest: Hypothesis | null = null;
  const weighed: Hypothesis[] = [];
  // the leader first, so that the others can be given up where they are far behind it
  for (const hypothesis of narrow.toSorted((a, b) => b.log - a.log)) {
    const { layers, found, log } = hypothesis;
    if (log <= best - FAR) continue;
    if (!hasHoles(found)) {
      weighed.push(hypothesis);
      continue;
    }
    const prior = priorOf(layers);
    const key = stepsKey(layers, found);
    const race = widest === null ? null : raceAgainst(widest, prior);
    const wide: Found = wides.get(key) ?? searchOnce(layers, WIDE, own, race) ?? found;
    wides.set(key, wide);
    const wider = { layers, found: wide, log: wide.log + prior };
    if (widest === null || wider.log > widest.log) widest = wider;
    weighed.push(wider);
  }
  return weighed;
}

/** How far behind a hypothesis the paths of another one, whose losses have a log probability, may be. */
const raceAgainst = ({ layers, found }: Hypothesis, prior: number): Race => ({
  logs: found.logs,
  behind: FAR_WITHIN + prior - priorOf(layers),
});

const priorOf = (layers: readonly Layer[]): number =>
  layers.reduce((sum, { loss }) => sum + loss.prior, 0);

const hasHoles = ({ steps }: Found): boolean => steps.some(({ hole }) => hole);

/** Whether a misreading permits what the same one with another loss does. Chains are not compared. */
const permitMore = (layers: readonly Layer[], than: readonly Layer[]): boolean =>
  layers.length === 1 &&
  than.length === 1 &&
  layers[0]?.misreading === than[0]?.misreading &&
  permitsMore(layers[0]?.loss ?? WHOLE, than[0]?.loss ?? WHOLE);

/**
 * Layers in an order in which those that permit more come before those of which they permit
 * everything. If the best text of the former has no hole, it is that of the latter too.
 */
function supersetsFirst(given: readonly (readonly Layer[])[]): (readonly Layer[])[] {
  const ordered: (readonly Layer[])[] = [];
  for (const layers of given) {
    const at = ordered.findIndex(
      (other) => permitMore(layers, other) && !permitMore(other, layers),
    );
    ordered.splice(at === -1 ? ordered.length : at, 0, layers);
  }
  return ordered;
}

/** What hypotheses have in common that find the same text and the same choices for its holes. */
const stepsKey = (layers: readonly Layer[], { steps }: Found): string =>
  `${layers.map(({ misreading: { truth } }) => truth).join('+')} ${steps
    .map(({ from, to, point, choices, hole }) => `${from} ${to} ${point} ${hole ? choices : ''}`)
    .join()}`;

/**
 * The script of the known characters of a reading. Unusual ones that were copied may be misread: 鶯
 * and 訝 in 鶯�訝�鶯 made 壯一壯 of 壮一壮 in a simplified text.
 */
export function scriptOf({ steps }: Found): Script {
  const text = steps
    .filter(({ hole, recoded, point }) => !hole && (recoded || !isUnusual(point)))
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
