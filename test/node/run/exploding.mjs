/**
 * For tests, loaded with NODE_OPTIONS=--import. Pages with these marks end the process that reads
 * them, or slow it down. It replaces the function that computes the digest of each page's bytes, so
 * that the program need not know about it.
 */
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

const ENDS = {
  'MARK-ABORT': () => process.abort(),
  'MARK-EXIT': () => process.exit(7),
  'MARK-HANG': () => {
    for (;;);
  },
  'MARK-HEAP': () => {
    const all = [];
    for (;;) all.push(new Array(100_000).fill(all.length));
  },
};

/** Does not end the process: only this page takes long. */
const SLOW = 'MARK-SLOW';
const SLOW_MS = 100;
const clock = new Int32Array(new SharedArrayBuffer(4));

const { createHash } = crypto;

crypto.createHash = (...options) => {
  const hash = createHash(...options);
  const update = hash.update.bind(hash);
  hash.update = (data, ...rest) => {
    const text = Buffer.from(data).toString('latin1');
    for (const [mark, end] of Object.entries(ENDS)) if (text.includes(mark)) end();
    if (text.includes(SLOW)) Atomics.wait(clock, 0, 0, SLOW_MS);
    update(data, ...rest);
    return hash;
  };
  return hash;
};
syncBuiltinESMExports();
