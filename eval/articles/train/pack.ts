/** Packs a model into the bytes that `unpackModel` reads, in base64. */
import type { LineModel } from '../../../src/core/extract/scorer/line-model.ts';

class Writer {
  private readonly bytes: number[] = [];

  private add(size: number, write: (view: DataView) => void): void {
    const view = new DataView(new ArrayBuffer(size));
    write(view);
    this.bytes.push(...new Uint8Array(view.buffer));
  }

  byte(value: number): void {
    this.bytes.push(value);
  }

  short(value: number): void {
    this.add(2, (view) => view.setUint16(0, value, true));
  }

  long(value: number): void {
    this.add(4, (view) => view.setUint32(0, value, true));
  }

  float(value: number): void {
    this.add(4, (view) => view.setFloat32(0, value, true));
  }

  get packed(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}

export function packModel({ linear, forest }: LineModel): Uint8Array {
  const writer = new Writer();
  writer.short(linear.weights.length);
  writer.float(linear.bias);
  for (const list of [linear.weights, linear.means, linear.deviations]) {
    for (const value of list) writer.float(value);
  }
  writer.short(linear.words.size);
  for (const [hash, number] of linear.words) {
    writer.long(hash);
    writer.float(linear.wordWeights[number] ?? 0);
  }
  writer.float(forest.base);
  writer.short(forest.roots.length);
  for (const root of forest.roots) writer.short(root);
  writer.short(forest.feature.length);
  for (const feature of forest.feature) writer.byte(feature);
  for (const threshold of forest.threshold) writer.float(threshold);
  for (const right of forest.right) writer.short(right);
  return writer.packed;
}
