/** Tells tables of data from tables that old pages use for their layout. */

import { type Element, isText } from '../tree/nodes.ts';
import { trimEdges } from '../tree/white-space.ts';

/**
 * Length of the longest cell of a data table, in UTF-16 code units. A longer cell is a column of
 * prose.
 */
const LONGEST_CELL = 200;
/** A data table has at least this many rows with several cells. */
const FEWEST_ROWS = 2;

interface Count {
  rows: number;
  cells: number;
  text: number;
}

/**
 * Whether a table contains data.
 * True for 姓名|年龄 / 林某|12. False for a table around the whole page (it contains a table or
 * long cells) and for a table that only places text left and right.
 */
export function isDataTable(table: Element): boolean {
  const count: Count = { rows: 0, cells: 0, text: 0 };
  const { nodes, start, end } = table;
  for (let at = start; at < end; at += 1) {
    const node = nodes[at];
    if (node === undefined) break;
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
  }
  return count.rows >= FEWEST_ROWS;
}
