/** The elements of the page that its script looks for. */

/** Where the panel is shown. */
export const ROOT = 'playground';
/** The element that holds the program of the worker as text. */
export const WORKER = 'worker';
