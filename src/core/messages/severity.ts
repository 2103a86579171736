/** What every message and failure states about itself. */

/**
 * How serious a message is. `info` needs no action; `warning` deserves a look; `error` means that
 * something failed.
 */
export type Severity = 'info' | 'warning' | 'error';

/** The stages from which messages and failures come. */
export const STAGES = [
  'source',
  'encoding',
  'html',
  'repair',
  'segment',
  'quotes',
  'output',
] as const;

/** The stage of the pipeline that a message comes from. */
export type StageName = (typeof STAGES)[number];
