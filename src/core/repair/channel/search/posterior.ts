/** Computes the posterior probability of each place over all paths of a search. */

import type { Spelled } from '../readers/truths.ts';
import { type Found, NO_WAYS, type Path, type Step, sumOf, UNREACHED, type Way } from './path.ts';

/** Goes back from the ends, to compute for each path the weight of all ways through it. */
export function weigh(
  graph: Spelled,
  length: number,
  kept: readonly (readonly Path[])[],
  ends: readonly { path: Path; log: number }[],
  best: { path: Path; log: number },
): Found {
  for (const { path, log } of ends) path.behind = sumOf(path.behind, log);
  for (let at = kept.length - 1; at >= 0; at -= 1) {
    for (const path of kept[at] ?? []) {
      if (path.behind === UNREACHED || path.back === null) continue;
      path.back.behind = sumOf(path.back.behind, path.weight + path.behind);
      for (const { back, weight } of path.others ?? NO_WAYS) {
        back.behind = sumOf(back.behind, weight + path.behind);
      }
    }
  }
  const all = ends.reduce((sum, { path, log: end }) => sumOf(sum, path.before + end), UNREACHED);
  const { scale } = graph;
  const placeOf = (path: Path): number => Math.floor(path.node / scale);
  const steps: Step[] = [];
  const logs = new Float64Array(length + 1).fill(UNREACHED);
  for (let { path } = best; path.back !== null; path = path.back) {
    const { back, point, recoded, hole, node, choices, examined } = path;
    const to = placeOf(path);
    logs[to] = path.log;
    const from = recoded ? placeOf(back) : to - 1;
    const edge = !recoded || graph.places(node).includes(to);
    const { reading } = back;
    const cost = (hole ? reading?.costInHole(point) : reading?.cost(point)) ?? 0;
    steps.push({ from, to, point, recoded, hole, edge, cost, choices, examined });
  }
  steps.reverse();
  return {
    steps,
    logs,
    log: best.path.log + best.log,
    share: ({ from, to, point }) => {
      let sum = UNREACHED;
      const add = (path: Path, way: Way): void => {
        if (way.point !== point) return;
        if ((path.recoded ? placeOf(way.back) : to - 1) !== from) return;
        sum = sumOf(sum, way.back.before + way.weight + path.behind - all);
      };
      for (const path of [...(kept[to * 2] ?? []), ...(kept[to * 2 + 1] ?? [])]) {
        const { back, weight, others } = path;
        if (path.behind === UNREACHED || back === null) continue;
        // ASCII reads the same where it is copied
        if (!path.recoded && point >= 0x80) continue;
        add(path, { back, weight, point: path.point });
        for (const way of others ?? NO_WAYS) add(path, way);
      }
      return Math.min(1, Math.exp(sum));
    },
  };
}
