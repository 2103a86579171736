/**
 * Writes a table of 16-bit units as data/*.bin.br, or checks that the existing file is up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** The units as little-endian bytes, which are the same on every machine. */
function littleEndian(units: Uint16Array): Buffer {
  const bytes = Buffer.alloc(units.length * 2);
  units.forEach((unit, i) => {
    bytes.writeUInt16LE(unit, i * 2);
  });
  return bytes;
}

/**
 * Writes the table. With `--check` it compares instead, and exits with 1 if the file is out of
 * date.
 */
export function writeTable(target: URL, units: Uint16Array, rebuild: string): void {
  const bytes = littleEndian(units);
  const name = `data/${basename(fileURLToPath(target))}`;
  if (process.argv.includes('--check')) {
    if (!brotliDecompressSync(readFileSync(target)).equals(bytes)) {
      process.stderr.write(`${name} is stale: run ${rebuild}\n`);
      process.exit(1);
    }
    return;
  }
  const packed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  writeFileSync(target, packed);
  const cells = units.reduce((sum, unit) => sum + (unit === 0 ? 0 : 1), 0);
  process.stderr.write(`${name}: ${cells} cells, ${packed.length} bytes packed\n`);
}
