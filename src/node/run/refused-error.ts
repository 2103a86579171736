/** The run cannot be begun as it was asked for; the message says why. */
export class RefusedError extends Error {
  override name = 'RefusedError';
}
