/**
 * For tests, through NODE_OPTIONS=--import: pages with these marks end the process that reads them,
 * or slow it down.
 * It hangs on the digest that is made of each page's bytes; the program knows nothing of it.
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

/** Not an end: the page takes its time, and nobody else's. */
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
