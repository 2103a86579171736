#!/usr/bin/env node
const given = process.argv.slice(2);
// the help and the version are printed without loading the program
const ASKS = /^(?:-h|--help|help|-V|--version)$/;

if (!(given.some((word) => ASKS.test(word)) && require('../dist/help.cjs').printHelp(given))) {
  const { start } = require('../dist/start.cjs');
  const { main, leave } = start('program');

  main(given).then(leave);
}
