/** A row of the table: what is measured, and the target. */

export interface Settings {
  /** The folder of pages. */
  readonly folder: string;
  readonly rounds: number;
  /** Whether to use the sizes of the targets; otherwise a tenth of them. */
  readonly full: boolean;
}

export interface Measured {
  readonly what: string;
  /** `null` if the row cannot be measured; `note` then says why. */
  readonly value: number | null;
  readonly unit: string;
  readonly most?: number;
  readonly least?: number;
  readonly note?: string;
}

export interface Row {
  readonly name: string;
  /** Whether the row is measured only with `--peers`. */
  readonly peers?: boolean;
  readonly measure: (settings: Settings) => Promise<readonly Measured[]> | readonly Measured[];
}

const DIGITS = 3;

const shown = (value: number): string =>
  value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(DIGITS)));

function targetOf({ most, least, unit }: Measured): string {
  if (most !== undefined) return `≤ ${shown(most)} ${unit}`;
  return least === undefined ? '–' : `≥ ${shown(least)} ${unit}`;
}

function verdictOf({ value, most, least }: Measured): string {
  if (value === null) return 'not measured';
  if (most === undefined && least === undefined) return '';
  return value <= (most ?? Number.POSITIVE_INFINITY) && value >= (least ?? 0) ? 'met' : 'missed';
}

export const HEAD = ['| what | measured | target | |', '| --- | --- | --- | --- |'];

export function lineOf(measured: Measured): string {
  const { what, value, unit, note } = measured;
  const found = value === null ? (note ?? '–') : `${shown(value)} ${unit}`;
  const said = value !== null && note !== undefined ? `${what} (${note})` : what;
  return `| ${said} | ${found} | ${targetOf(measured)} | ${verdictOf(measured)} |`;
}
