// Run in a process of its own: reads all pages of a folder again and again, either with the whole
// program or by a parse with cheerio/slim, and writes the CPU time of each pass in milliseconds.
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const PAGE = /\.html?$/;
const [what, folder, passes] = process.argv.slice(2);
const pages = readdirSync(folder)
  .filter((name) => PAGE.test(name))
  .sort()
  .map((name) => readFileSync(join(folder, name)));

function workOf() {
  if (what === 'program') {
    const { repairBytes } = require('../dist/index.cjs');
    return repairBytes;
  }
  const { load } = require('cheerio/slim');
  // latin1 costs nothing to decode and keeps the tags
  return (page) => load(page.toString('latin1'));
}

const work = workOf();
const costs = Array.from({ length: Number(passes) }, () => {
  const start = process.cpuUsage();
  for (const page of pages) work(page);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
});
process.stdout.write(JSON.stringify(costs));
