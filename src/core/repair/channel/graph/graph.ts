/**
 * A page as a graph of characters, and a reader that showed it as a graph of the bytes that it may have
 * seen. A reader whose output was read by another one is based on the graph of the other one's
 * characters.
 */

export interface CharacterArc {
  readonly point: number;
  readonly to: number;
  /** Whether a byte of it is not on the page. */
  readonly hole: boolean;
}

export interface Characters {
  readonly arcs: (node: number) => readonly CharacterArc[];
  /** The places of the page at which the readers may stop in a node. */
  readonly places: (node: number) => readonly number[];
  /** Nodes of this graph are nodes of the page multiplied by this number. */
  readonly scale: number;
  /** Number of characters on the page. */
  readonly length: number;
}

export interface ByteArc {
  readonly byte: number;
  readonly to: number;
  readonly hole: boolean;
}

/** Bytes that are not on the page but with which a node may continue. */
export interface Gap {
  /** Shared by all gaps of a kind. */
  readonly bytes: readonly number[];
  /** The node after them. With `holds`, the node after which a reader holds the byte. */
  readonly to: number;
  readonly holds: boolean;
}

export interface Arcs {
  readonly known: readonly ByteArc[];
  readonly gaps: readonly Gap[];
}

const NO_CHARACTERS: readonly CharacterArc[] = [];

export const REPLACEMENT = 0xfffd;

/** The page itself as a graph of its code points. */
export function pageOf(points: readonly number[]): Characters {
  const arcs = points.map((point, at): readonly CharacterArc[] => [
    { point, to: at + 1, hole: false },
  ]);
  return {
    arcs: (node) => arcs[node] ?? NO_CHARACTERS,
    places: (node) => [node],
    scale: 1,
    length: points.length,
  };
}
