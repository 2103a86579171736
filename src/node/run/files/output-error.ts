/** Says that the output cannot be written. The message states the reason. */
export class OutputError extends Error {
  override name = 'OutputError';
}
