#!/usr/bin/env node
const { enableCompileCache } = require('node:module');

// Node 22.8 and later cache compiled code
enableCompileCache?.();

const { main } = require('../dist/main.cjs');

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
