/** Stops synchronous work in this process that takes too long, which a timer could not do. */
import { Script } from 'node:vm';

/** Calls the function that `inTime` has stored under the symbol. */
const CALL = new Script('globalThis[Symbol.for("repair-article.work")]()');
const PLACE = Symbol.for('repair-article.work');

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : null;

/**
 * Returns the result of the work, or that of `late()` if the work takes longer. The work must be
 * synchronous.
 */
export function inTime<T>(milliseconds: number, work: () => T, late: () => T): T {
  let result: { readonly value: T } | null = null;
  const call = (): void => {
    result = { value: work() };
  };
  const before: unknown = Reflect.get(globalThis, PLACE);
  Reflect.set(globalThis, PLACE, call);
  try {
    CALL.runInThisContext({ timeout: milliseconds });
  } catch (error) {
    if (codeOf(error) === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return late();
    throw error;
  } finally {
    Reflect.set(globalThis, PLACE, before);
  }
  if (result === null) throw new TypeError('the work has not been called');
  return (result as { readonly value: T }).value;
}
