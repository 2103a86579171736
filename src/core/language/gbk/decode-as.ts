/** The Encoding Standard's decoders, each made once: making one costs as much as a line of text. */
import { TextDecoder } from '@exodus/bytes/encoding.js';

type Decoder = InstanceType<typeof TextDecoder>;

const decoders = new Map<string, Decoder>();

/** The text of the bytes under a label of the standard; U+FFFD for what is bad. */
export function decodeAs(label: string, bytes: Uint8Array): string {
  let decoder = decoders.get(label);
  if (decoder === undefined) {
    decoder = new TextDecoder(label);
    decoders.set(label, decoder);
  }
  return decoder.decode(bytes);
}
