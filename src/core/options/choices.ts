/**
 * Options that the doors share, under the names that users know, and their translation for the
 * stages.
 */
import { DEFAULT_SHAPE, type RecordShape } from './record-shape.ts';
import {
  DEFAULT_OPTIONS,
  type Family,
  type REPAIR_MODES,
  type RepairOptions,
  type SCRIPTS,
} from './repair-settings.ts';

/** What is repaired, and how boldly. */
export interface RepairChoices {
  /**
   * How much to repair: nothing (`off`), only what is certain (`safe`), or also what is more
   * probable than all alternatives together (`bold`).
   */
  readonly repair?: (typeof REPAIR_MODES)[number] | undefined;
  /** Families of repairs that are left out. */
  readonly without?: readonly Family[] | undefined;
  /** Least confidence of an edit, from 0 to 1. */
  readonly minConfidence?: number | undefined;
  /**
   * `original` undoes a conversion to traditional characters that a machine made, `keep` leaves it;
   * `hans` and `hant` convert every text.
   */
  readonly script?: (typeof SCRIPTS)[number] | undefined;
}

/** The encoding of a page, for whoever knows it better than the page. */
export interface EncodingChoice {
  /** A label of the WHATWG Encoding Standard, or one of hz-gb-2312, iso-2022-cn, euc-tw and big5-uao. */
  readonly encoding?: string | undefined;
}

/** Where the article is, for whoever knows the site. */
export interface WithinChoice {
  /** CSS selector of the elements that hold the article's body. */
  readonly within?: string | undefined;
}

/** How much a record says. */
export interface RecordChoices {
  /**
   * How edits are written: equal ones together (`compact`, the default), each at its place with all
   * its steps (`full`), or not at all (`none`), which also leaves out what `revert` needs.
   */
  readonly edits?: RecordShape['edits'] | undefined;
  /** Whether the blocks of the body are offsets alone (`offsets`, the default) or have their `text` too. */
  readonly blocks?: RecordShape['blocks'] | undefined;
}

/** Translates the choices into the options of the repair stage. */
export const repairOptionsOf = (choices: RepairChoices): RepairOptions => ({
  mode: choices.repair ?? DEFAULT_OPTIONS.mode,
  script: choices.script ?? DEFAULT_OPTIONS.script,
  disabled: choices.without ?? DEFAULT_OPTIONS.disabled,
  leastConfidence: choices.minConfidence ?? DEFAULT_OPTIONS.leastConfidence,
});

/** Translates the choices into the shape of the record. */
export const recordShapeOf = ({ edits, blocks }: RecordChoices): RecordShape => ({
  edits: edits ?? DEFAULT_SHAPE.edits,
  blocks: blocks ?? DEFAULT_SHAPE.blocks,
});
