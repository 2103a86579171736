/**
 * Modules of Node that every page needs. Those that only some runs need are loaded at the first call
 * of one of their functions (scripts/lazy-modules.ts).
 */
const NEEDED = ['crypto'];

/**
 * Loads the modules of Node that a page needs. V8 accepts the compiled code that Node carries for its
 * own modules only as long as no flag was set, so whoever sets flags loads these first.
 */
export function loadBuiltIns(): void {
  for (const name of NEEDED) process.getBuiltinModule(`node:${name}`);
}
