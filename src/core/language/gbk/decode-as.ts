/**
 * The decoders of the Encoding Standard. Each is made only once, because making one costs as much
 * as a line of text.
 */
import { TextDecoder } from '@exodus/bytes/encoding.js';

type Decoder = InstanceType<typeof TextDecoder>;

const decoders = new Map<string, Decoder>();

/** Decodes bytes under a label of the standard. Invalid bytes become U+FFFD. */
export function decodeAs(label: string, bytes: Uint8Array): string {
  let decoder = decoders.get(label);
  if (decoder === undefined) {
    decoder = new TextDecoder(label);
    decoders.set(label, decoder);
  }
  return decoder.decode(bytes);
}
