// Loaded into a measured process and all processes that it starts. Each writes down what it used
// when it ends.
const { appendFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const { BENCH_USAGE: notes } = process.env;
if (isMainThread && notes !== undefined) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const { maxRSS } = process.resourceUsage();
    appendFileSync(notes, `${JSON.stringify({ cpu: (user + system) / 1000, rss: maxRSS })}\n`);
  });
}
