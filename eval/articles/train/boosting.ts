/**
 * Gradient-boosted trees for a yes-or-no decision, grown leaf by leaf on binned features (Newton
 * steps on the logistic loss). Each tree sees a part of the pages and of the features, chosen by a
 * fixed rule, so that the same input gives the same trees.
 */
import { type Forest, LEAF } from '../../../src/core/extract/scorer/line-model.ts';
import { BINS, type Binned, binned, type Examples } from './bins.ts';

export interface BoostingOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Added to the curvature of a leaf, because small leaves are uncertain. */
  readonly ridge: number;
  /** Least number of rows in a leaf. */
  readonly leastRows: number;
  /** Share of the features, and of the pages, that a tree sees. */
  readonly featureShare: number;
  readonly pageShare: number;
}

const LEAST_GAIN = 1e-6;

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

/** Sums of gradients, curvatures and rows by feature and bin. */
interface Histogram {
  readonly gradients: Float64Array;
  readonly curvatures: Float64Array;
  readonly counts: Int32Array;
}

interface Leaf {
  readonly rows: Int32Array;
  readonly histogram: Histogram;
  readonly gradient: number;
  readonly curvature: number;
  split: Split | null;
  /** Set once the leaf has been split. */
  left: Leaf | null;
  right: Leaf | null;
}

/** Mixes two numbers into a pseudo-random one from 0 to 1. */
function draw(a: number, b: number): number {
  let mixed = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca77);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
}

class Grower {
  /** The features that the current tree sees. */
  private features: readonly number[] = [];
  private readonly examples: Examples;
  private readonly options: BoostingOptions;
  private readonly binned: Binned;
  readonly gradients: Float64Array;
  readonly curvatures: Float64Array;

  constructor(examples: Examples, options: BoostingOptions) {
    this.examples = examples;
    this.options = options;
    this.binned = binned(examples);
    this.gradients = new Float64Array(examples.rows);
    this.curvatures = new Float64Array(examples.rows);
  }

  private histogramOf(rows: Int32Array): Histogram {
    const { columns, rows: total } = this.examples;
    const { bins } = this.binned;
    const { gradients, curvatures } = this;
    const histogram: Histogram = {
      gradients: new Float64Array(columns * BINS),
      curvatures: new Float64Array(columns * BINS),
      counts: new Int32Array(columns * BINS),
    };
    for (const column of this.features) {
      const base = column * BINS;
      const start = column * total;
      for (let at = 0; at < rows.length; at += 1) {
        const row = rows[at] as number;
        const slot = base + (bins[start + row] as number);
        (histogram.gradients[slot] as number) += gradients[row] as number;
        (histogram.curvatures[slot] as number) += curvatures[row] as number;
        (histogram.counts[slot] as number) += 1;
      }
    }
    return histogram;
  }

  private bestSplit(
    histogram: Histogram,
    gradient: number,
    curvature: number,
    rows: number,
  ): Split | null {
    const { ridge, leastRows } = this.options;
    const whole = (gradient * gradient) / (curvature + ridge);
    let best: Split | null = null;
    for (const feature of this.features) {
      const count = this.binned.bounds[feature]?.length ?? 0;
      let leftGradient = 0;
      let leftCurvature = 0;
      let leftRows = 0;
      for (let bin = 0; bin < count; bin += 1) {
        const slot = feature * BINS + bin;
        leftGradient += histogram.gradients[slot] ?? 0;
        leftCurvature += histogram.curvatures[slot] ?? 0;
        leftRows += histogram.counts[slot] ?? 0;
        if (leftRows < leastRows) continue;
        if (rows - leftRows < leastRows) break;
        const rightGradient = gradient - leftGradient;
        const gain =
          (leftGradient * leftGradient) / (leftCurvature + ridge) +
          (rightGradient * rightGradient) / (curvature - leftCurvature + ridge) -
          whole;
        if (gain > (best?.gain ?? LEAST_GAIN)) best = { gain, feature, bin };
      }
    }
    return best;
  }

  private leafOf(rows: Int32Array, histogram: Histogram): Leaf {
    let gradient = 0;
    let curvature = 0;
    for (const row of rows) {
      gradient += this.gradients[row] ?? 0;
      curvature += this.curvatures[row] ?? 0;
    }
    const split = this.bestSplit(histogram, gradient, curvature, rows.length);
    return { rows, histogram, gradient, curvature, split, left: null, right: null };
  }

  private divide(leaf: Leaf, { feature, bin }: Split): [Leaf, Leaf] {
    const start = feature * this.examples.rows;
    const isLeft = (row: number): boolean => (this.binned.bins[start + row] ?? 0) <= bin;
    const left = leaf.rows.filter(isLeft);
    const right = leaf.rows.filter((row) => !isLeft(row));
    const [few, many] = left.length < right.length ? [left, right] : [right, left];
    const counted = this.histogramOf(few);
    const rest: Histogram = {
      gradients: leaf.histogram.gradients.map((sum, at) => sum - (counted.gradients[at] ?? 0)),
      curvatures: leaf.histogram.curvatures.map((sum, at) => sum - (counted.curvatures[at] ?? 0)),
      counts: leaf.histogram.counts.map((sum, at) => sum - (counted.counts[at] ?? 0)),
    };
    const ofFew = this.leafOf(few, counted);
    const ofMany = this.leafOf(many, rest);
    return few === left ? [ofFew, ofMany] : [ofMany, ofFew];
  }

  /** The root of the next tree, for the current gradients. */
  grow(tree: number): Leaf {
    const { columns, pages, rows } = this.examples;
    const { featureShare, pageShare } = this.options;
    this.features = Array.from({ length: columns }, (_, at) => at).filter(
      (at) => draw(tree, at) < featureShare,
    );
    const seen = Int32Array.from({ length: rows }, (_, row) => row).filter(
      (row) => draw(-tree - 2, pages[row] ?? 0) < pageShare,
    );
    const root = this.leafOf(seen, this.histogramOf(seen));
    const leaves = [root];
    while (leaves.length < this.options.leaves) {
      let best = -1;
      for (const [at, { split }] of leaves.entries()) {
        if (split !== null && split.gain > (leaves[best]?.split?.gain ?? 0)) best = at;
      }
      const leaf = leaves[best];
      if (leaf === undefined || leaf.split === null) break;
      const [left, right] = this.divide(leaf, leaf.split);
      leaf.left = left;
      leaf.right = right;
      leaves.splice(best, 1, left, right);
    }
    return root;
  }

  /** The answer of a tree for a row. */
  ask(root: Leaf, row: number): number {
    let leaf = root;
    while (leaf.left !== null && leaf.right !== null && leaf.split !== null) {
      const { feature, bin } = leaf.split;
      const isLeft = (this.binned.bins[feature * this.examples.rows + row] ?? 0) <= bin;
      leaf = isLeft ? leaf.left : leaf.right;
    }
    return this.valueOf(leaf);
  }

  valueOf({ gradient, curvature }: Leaf): number {
    return (-this.options.rate * gradient) / (curvature + this.options.ridge);
  }

  boundOf({ feature, bin }: Split): number {
    return this.binned.bounds[feature]?.[bin] ?? 0;
  }
}

interface Nodes {
  readonly roots: number[];
  readonly feature: number[];
  readonly threshold: number[];
  readonly right: number[];
}

/** Appends a tree to the others: parents before their children, the left child first. */
function writeTree(grower: Grower, leaf: Leaf, nodes: Nodes): void {
  const at = nodes.feature.length;
  const { left, right, split } = leaf;
  const isLeaf = left === null || right === null || split === null;
  nodes.feature.push(isLeaf ? LEAF : split.feature);
  nodes.threshold.push(isLeaf ? grower.valueOf(leaf) : grower.boundOf(split));
  nodes.right.push(0);
  if (isLeaf) return;
  writeTree(grower, left, nodes);
  nodes.right[at] = nodes.feature.length;
  writeTree(grower, right, nodes);
}

export function trainForest(examples: Examples, options: BoostingOptions): Forest {
  const { rows, labels, weights } = examples;
  const grower = new Grower(examples, options);
  let yes = 0;
  let all = 0;
  for (let row = 0; row < rows; row += 1) {
    yes += (labels[row] ?? 0) * (weights[row] ?? 0);
    all += weights[row] ?? 0;
  }
  const base = Math.fround(Math.log(yes / (all - yes)));
  const odds = new Float64Array(rows).fill(base);
  const nodes: Nodes = { roots: [], feature: [], threshold: [], right: [] };
  for (let tree = 0; tree < options.trees; tree += 1) {
    for (let row = 0; row < rows; row += 1) {
      const chance = 1 / (1 + Math.exp(-(odds[row] ?? 0)));
      const weight = weights[row] ?? 0;
      grower.gradients[row] = weight * (chance - (labels[row] ?? 0));
      grower.curvatures[row] = weight * chance * (1 - chance);
    }
    const root = grower.grow(tree);
    for (let row = 0; row < rows; row += 1) odds[row] = (odds[row] ?? 0) + grower.ask(root, row);
    nodes.roots.push(nodes.feature.length);
    writeTree(grower, root, nodes);
  }
  return {
    base,
    roots: Uint16Array.from(nodes.roots),
    feature: Uint8Array.from(nodes.feature),
    threshold: Float32Array.from(nodes.threshold),
    right: Uint16Array.from(nodes.right),
  };
}
