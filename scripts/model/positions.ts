/**
 * Sorts the places of a text by the tokens at these places, so that equal n-grams of every order
 * are adjacent.
 */

/** One pass of a stable counting sort by the token at `offset` after each place. */
function pass(tokens: Uint16Array, from: Uint32Array, to: Uint32Array, offset: number): void {
  const starts = new Uint32Array(0x10001);
  const size = from.length;
  for (let i = 0; i < size; i += 1) {
    const bucket = (tokens[(from[i] ?? 0) + offset] ?? 0) + 1;
    starts[bucket] = (starts[bucket] ?? 0) + 1;
  }
  for (let i = 1; i < starts.length; i += 1) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  for (let i = 0; i < size; i += 1) {
    const place = from[i] ?? 0;
    const bucket = tokens[place + offset] ?? 0;
    const at = starts[bucket] ?? 0;
    to[at] = place;
    starts[bucket] = at + 1;
  }
}

/** All places except the last `depth`, sorted by the `depth` tokens from each place on. */
export function sortPlaces(tokens: Uint16Array, depth: number): Uint32Array {
  const size = tokens.length - depth;
  let from = new Uint32Array(size);
  let to = new Uint32Array(size);
  for (let i = 0; i < size; i += 1) from[i] = i;
  for (let offset = depth - 1; offset >= 0; offset -= 1) {
    pass(tokens, from, to, offset);
    [from, to] = [to, from];
  }
  return from;
}

/** Number of tokens that each place shares with the place sorted before it, at most `depth`. */
export function sharedPrefixes(
  tokens: Uint16Array,
  places: Uint32Array,
  depth: number,
): Uint8Array {
  const shared = new Uint8Array(places.length);
  for (let i = 1; i < places.length; i += 1) {
    const a = places[i - 1] ?? 0;
    const b = places[i] ?? 0;
    let length = 0;
    while (length < depth && tokens[a + length] === tokens[b + length]) length += 1;
    shared[i] = length;
  }
  return shared;
}
