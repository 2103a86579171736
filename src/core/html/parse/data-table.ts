/** Tells tables that hold data from those that old pages are laid out with. */

import { type Element, isText, type Node, pushChildren } from './nodes.ts';
import { trimEdges } from './white-space.ts';

/** The longest cell of a data table, in code units: beyond it a cell is a column of prose. */
const LONGEST_CELL = 200;
/** Data has cells side by side in at least this many rows. */
const FEWEST_ROWS = 2;

interface Count {
  rows: number;
  cells: number;
  text: number;
}

/**
 * True for 姓名|年龄 / 林某|12; false for a table round the whole page (a table in it, long cells)
 * and for one that only sets a line left and right.
 */
export function isDataTable(table: Element): boolean {
  const count: Count = { rows: 0, cells: 0, text: 0 };
  const stack: Node[] = [];
  pushChildren(stack, table);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isText(node)) {
      count.text += trimEdges(node).length;
      if (count.text > LONGEST_CELL) return false;
      continue;
    }
    if (node.name === 'table' || node.name === 'img') return false;
    if (node.name === 'tr') count.cells = 0;
    if (node.name === 'td' || node.name === 'th') {
      count.text = 0;
      count.cells += 1;
      if (count.cells === 2) count.rows += 1;
    }
    pushChildren(stack, node);
  }
  return count.rows >= FEWEST_ROWS;
}
