/** Cells of GBK as the search of a run sees them. Characters are UTF-16 units, 0 for none. */
import { FIRST_LEAD, FIRST_TRAIL, gbkUnit, LAST_LEAD, LAST_TRAIL } from '../../language/gbk/gbk.ts';
import { AMBIGUOUS, isSimplifiedUnit } from '../../language/script/traditional.ts';

const LEADS = LAST_LEAD - FIRST_LEAD + 1;

/** By trail byte, then by lead: what is asked in a row is what one trail makes of many leads. */
let cells: Uint16Array | null = null;

function buildCells(): Uint16Array {
  const table = new Uint16Array(0x100 * LEADS);
  for (let trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail += 1) {
    for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead += 1) {
      const unit = gbkUnit(lead, trail);
      if (!isSimplifiedUnit(unit)) table[trail * LEADS + lead - FIRST_LEAD] = unit;
    }
  }
  return table;
}

/** The character of two bytes, 0 where there is none or it can't stand on a mirror's page. */
export function standing(lead: number, trail: number): number {
  if (lead < FIRST_LEAD || lead > LAST_LEAD) return 0;
  cells ??= buildCells();
  return cells[trail * LEADS + lead - FIRST_LEAD] ?? 0;
}

/** Characters that the map made of two: 著 was 著 or 着. */
export const OTHERS: ReadonlyMap<number, number> = new Map(
  [...AMBIGUOUS].map(([character, other]) => [character.charCodeAt(0), other.charCodeAt(0)]),
);

/** By lead byte, the trail bytes of its empty cells. */
const emptyCells: (readonly number[] | undefined)[] = [];

export function emptyBehind(lead: number): readonly number[] {
  let cells = emptyCells[lead];
  if (cells === undefined) {
    cells = Array.from({ length: LEADS }, (_, i) => FIRST_LEAD + i).filter(
      (trail) => gbkUnit(lead, trail) === 0,
    );
    emptyCells[lead] = cells;
  }
  return cells;
}
