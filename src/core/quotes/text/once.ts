/** Returns a function that makes a value when it is first called, and returns the same one after. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
