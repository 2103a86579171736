/**
 * Makes one node of several whose paths differ only in characters on which nothing that follows
 * depends, because they lie further back than the language model looks. Nodes are told apart by their
 * last four characters, and the model often sees only one or two of them. Four nodes of ten at a
 * place are such, and the fewer remain, the more different texts have room among those that are
 * kept.
 */
import { continueAlike, type TextState } from '../../../language/model/likelihood.ts';
import type { Node } from './node.ts';

const isSamePlace = (a: Node, b: Node): boolean =>
  a.last === b.last &&
  a.mode === b.mode &&
  a.byte === b.byte &&
  a.open === b.open &&
  a.holes === b.holes &&
  a.at === b.at;

/** Returns the remaining nodes, the most probable one first. Their edges are changed in place. */
export function mergeAlike(nodes: readonly Node[], stateOf: (node: Node) => TextState): Node[] {
  const kept: Node[] = [];
  for (const node of nodes) {
    const same = kept.find(
      (other) => isSamePlace(node, other) && continueAlike(stateOf(node), stateOf(other)),
    );
    if (same === undefined) kept.push(node);
    else same.takeIn(node);
  }
  return kept.sort((a, b) => b.alpha - a.alpha);
}
