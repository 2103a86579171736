/**
 * For tests, through NODE_OPTIONS=--import: pages with these marks end the process that reads them.
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

const { createHash } = crypto;

crypto.createHash = (...options) => {
  const hash = createHash(...options);
  const update = hash.update.bind(hash);
  hash.update = (data, ...rest) => {
    const text = Buffer.from(data).toString('latin1');
    for (const [mark, end] of Object.entries(ENDS)) if (text.includes(mark)) end();
    update(data, ...rest);
    return hash;
  };
  return hash;
};
syncBuiltinESMExports();
