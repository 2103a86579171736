#!/usr/bin/env node
const { start } = require('../dist/start.cjs');

const { main } = start('program');

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
