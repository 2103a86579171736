/** What every message and failure says of itself. */

/** How much a message matters: what is in order, what to look at, what failed. */
export type Severity = 'info' | 'warning' | 'error';

/** The stage of the pipeline that a message comes from. */
export type StageName = 'source' | 'encoding' | 'html' | 'repair' | 'segment' | 'quotes' | 'output';
