/** Says that a run cannot be started as requested. The message states the reason. */
export class RefusedError extends Error {
  override name = 'RefusedError';
}
